import type { ConsoleCatalogue } from '../console-catalogue.ts';
import access from './console-access.json' with { type: 'json' };
import actions from './console-actions.json' with { type: 'json' };
import designer from './console-designer.json' with { type: 'json' };
import help from './console-help.json' with { type: 'json' };
import home from './console-home.json' with { type: 'json' };
import monitor from './console-monitor.json' with { type: 'json' };
import partnership from './console-partnership.json' with { type: 'json' };
import portfolio from './console-portfolio.json' with { type: 'json' };
import problems from './console-problems.json' with { type: 'json' };
import questionnaires from './console-questionnaires.json' with { type: 'json' };
import rehearsal from './console-rehearsal.json' with { type: 'json' };
import roster from './console-roster.json' with { type: 'json' };
import shell from './console-shell.json' with { type: 'json' };

export const consoleHindi: ConsoleCatalogue = {
  ...shell,
  ...portfolio,
  ...partnership,
  ...roster,
  ...questionnaires,
  ...designer,
  ...rehearsal,
  ...monitor,
  ...access,
  ...actions,
  ...home,
  ...help,
  ...problems,
};
