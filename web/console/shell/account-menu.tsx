import { Anchor, Button, NativeSelect, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../words/use-words.tsx';
import { removeAllDrafts } from './draft-storage.ts';
import { LanguageChoice } from './language-choice.tsx';
import { useMe } from './me.tsx';

const ID = 'account-menu';
const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Who is signed in, how the console looks and speaks, help, and the way out. */
export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const words = useWords();
  const { email, operator } = useMe();
  const [path] = useLocation();
  const panel = useRef<HTMLDialogElement>(null);
  const close = () => panel.current?.hidePopover();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes it.
  useEffect(close, [path]);
  const who = operator ? words.text('console.shell.operator', { email }) : email;
  return (
    <>
      <button
        type="button"
        className="console-header-tool"
        popoverTarget={ID}
        aria-label={words.text('console.shell.account', { who })}
      >
        <IconUserCircle size={24} stroke={1.6} aria-hidden />
      </button>
      <dialog
        ref={panel}
        id={ID}
        popover="auto"
        className="account-menu"
        aria-label={words.text('console.shell.account', { who })}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed" className="account-menu-who">
            {who}
          </Text>
          <LanguageChoice />
          <SchemeChoice />
          <Anchor component={Link} href="/help">
            {words.text('console.shell.help')}
          </Anchor>
          <Anchor
            component="button"
            type="button"
            ta="start"
            onClick={() => {
              close();
              onShortcuts();
            }}
          >
            {words.text('console.shell.shortcuts')}
          </Anchor>
          <Anchor component={Link} href="/settings/sessions">
            {words.text('console.access.your-sessions')}
          </Anchor>
          {operator && <Anchor href="/api/docs">{words.text('console.shell.api')}</Anchor>}
          <form method="post" action="/sign-in/out" onSubmit={removeAllDrafts}>
            <Button type="submit" variant="default" fullWidth>
              {words.text('console.shell.sign-out')}
            </Button>
          </form>
        </Stack>
      </dialog>
    </>
  );
}

/** Light, dark, or as the device has it; kept on this device. */
function SchemeChoice() {
  const words = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <NativeSelect
      label={words.text('console.shell.scheme')}
      value={colorScheme}
      onChange={(event) =>
        setColorScheme(SCHEMES.find((scheme) => scheme === event.currentTarget.value) ?? 'auto')
      }
      data={SCHEMES.map((value) => ({ value, label: words.text(`console.shell.scheme.${value}`) }))}
    />
  );
}
