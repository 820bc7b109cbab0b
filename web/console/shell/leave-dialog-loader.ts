/** The question before leaving is no part of the first load: most pages have nothing to lose. */
export const loadLeaveDialog = async () => ({
  default: (await import('./leave-dialog.tsx')).LeaveDialog,
});
