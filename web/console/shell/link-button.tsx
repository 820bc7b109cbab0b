import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A link to another page of the console that looks like a button. */
export function LinkButton({ href, children, ...look }: ButtonProps & { href: string; children: ReactNode }) {
  return (
    <Button {...look} renderRoot={(props) => <Link href={href} {...props} />}>
      {children}
    </Button>
  );
}
