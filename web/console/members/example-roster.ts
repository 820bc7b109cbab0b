/** A roster to start from; the addresses belong to nobody. */
export const EXAMPLE_ROSTER = [
  'side,name,email,language,cohort.role',
  'a,Asha Rao,asha.rao@first.example,en,director',
  'a,Ben Clarke,ben.clarke@first.example,en,manager',
  'b,Chitra Iyer,chitra.iyer@second.example,en,manager',
  'b,Dev Malhotra,dev.malhotra@second.example,hi,technician',
  'b,Esha Nair,,hi,technician',
  '',
].join('\r\n');

export const EXAMPLE_ROSTER_LINK = `data:text/csv;charset=utf-8,${encodeURIComponent(EXAMPLE_ROSTER)}`;
