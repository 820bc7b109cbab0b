import type { ComponentType } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { ActionSection } from './action-section.tsx';
import { AgreementSection } from './agreement-section.tsx';
import { CohortsSection } from './cohorts-section.tsx';
import { CommentsSection } from './comments-section.tsx';
import type { Definition } from './definitions.ts';
import { DownloadSection } from './download-section.tsx';
import { DriversSection } from './drivers-section.tsx';
import { FieldsSection } from './fields-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { GapsSection } from './gaps-section.tsx';
import { GlanceSection } from './glance-section.tsx';
import { KnowledgeSection } from './knowledge-section.tsx';
import { MethodSection } from './method-section.tsx';
import { OwnSideSection } from './own-side-section.tsx';
import type { PartProps } from './part-props.ts';
import { ReceiptsSection } from './receipts-section.tsx';
import {
  hasAgreement,
  hasCohorts,
  hasComments,
  hasDrivers,
  hasFields,
  hasGaps,
  hasKnowledge,
  hasReceipts,
  hasTrend,
} from './shown-parts.ts';
import { TrendSection } from './trend-section.tsx';
import { WithheldSection } from './withheld-section.tsx';

export interface ReportPart {
  /** Its heading's address within the page. */
  id: string;
  title: MessageKey;
  how?: Definition;
  /** Whether it is folded under its heading on a phone, where scripts run. */
  folds?: boolean;
  Section: ComponentType<PartProps>;
}

/** The parts of the report in the order in which a lead needs them, without those that have nothing to show. */
export function partsOf({ report, reader }: Pick<PartProps, 'report' | 'reader'>): ReportPart[] {
  const parts: (ReportPart | false)[] = [
    { id: 'glance', title: 'report.glance', how: 'interval', Section: GlanceSection },
    { id: 'findings', title: 'report.findings', how: 'verdict', Section: FindingsSection },
    { id: 'action', title: 'report.action', how: 'guide', Section: ActionSection },
    hasGaps(report) && { id: 'gaps', title: 'report.gaps', how: 'gap', Section: GapsSection },
    hasFields(report) && {
      id: 'fields',
      folds: true,
      title: 'report.fields',
      how: 'fields',
      Section: FieldsSection,
    },
    hasKnowledge(report) && {
      id: 'knowledge',
      folds: true,
      title: 'report.knowledge',
      how: 'knowledge',
      Section: KnowledgeSection,
    },
    hasDrivers(report) && {
      id: 'drivers',
      folds: true,
      title: 'report.drivers',
      how: 'importance',
      Section: DriversSection,
    },
    hasAgreement(report) && {
      id: 'agreement',
      folds: true,
      title: 'report.agreement',
      how: 'agreement',
      Section: AgreementSection,
    },
    hasTrend(report) && {
      id: 'trend',
      folds: true,
      title: 'report.trend',
      how: 'trend',
      Section: TrendSection,
    },
    hasCohorts(report) && {
      id: 'cohorts',
      folds: true,
      title: 'report.cohorts',
      how: 'minimum',
      Section: CohortsSection,
    },
    hasComments(report) && {
      id: 'comments',
      folds: true,
      title: 'report.comments',
      Section: CommentsSection,
    },
    reader !== null && { id: 'own', folds: true, title: 'report.own', Section: OwnSideSection },
    { id: 'withheld', folds: true, title: 'report.withheld', how: 'minimum', Section: WithheldSection },
    { id: 'method', folds: true, title: 'report.method', Section: MethodSection },
    hasReceipts(report) && {
      id: 'receipts',
      folds: true,
      title: 'report.receipts',
      Section: ReceiptsSection,
    },
    { id: 'download', title: 'report.download', Section: DownloadSection },
  ];
  return parts.filter((part) => part !== false);
}
