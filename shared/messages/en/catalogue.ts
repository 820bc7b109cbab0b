import chart from './chart.json' with { type: 'json' };
import charter from './charter.json' with { type: 'json' };
import document from './document.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import guess from './guess.json' with { type: 'json' };
import guides from './guides.json' with { type: 'json' };
import mail from './mail.json' with { type: 'json' };
import mirror from './mirror.json' with { type: 'json' };
import questionnaire from './questionnaire.json' with { type: 'json' };
import rehearsal from './rehearsal.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import sheet from './sheet.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import workbook from './workbook.json' with { type: 'json' };

/** Every text of the product in English, from which all other languages are made. */
export const english = {
  ...questionnaire,
  ...mail,
  ...signIn,
  ...rehearsal,
  ...report,
  ...findings,
  ...chart,
  ...charter,
  ...guides,
  ...sheet,
  ...document,
  ...workbook,
  ...guess,
  ...mirror,
};
