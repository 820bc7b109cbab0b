import { NativeSelect, Select, SimpleGrid } from '@mantine/core';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { languageName } from '../languages/language-names.ts';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { isForMembers, isInvented, type PreviewSettings, SHOWN, type Shown } from './preview-address.ts';

interface PreviewChoicesProps {
  wave: Wave;
  partnership: Partnership;
  members: readonly Member[];
  settings: PreviewSettings;
  onChange: (settings: PreviewSettings) => void;
}

/** What to show, and as whom. Choosing a person shows it in their own language. */
export function PreviewChoices({ wave, partnership, members, settings, onChange }: PreviewChoicesProps) {
  const words = useWords();
  const { show, side, member, language, share } = settings;
  const ofSide = members.filter((each) => each.side === side);
  const person = ofSide.find(({ id }) => id === member) ?? ofSide[0];
  const languageOf = (reader: { language?: string | undefined } | undefined) =>
    wave.languages.find((each) => each === reader?.language) ?? wave.languages[0] ?? 'en';
  const readerOn = (on: 'a' | 'b') =>
    isForMembers(show) ? members.find((each) => each.side === on) : partnership.sides[on].leads[0];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }}>
      <NativeSelect
        label={words.text('console.rehearsal.show')}
        data={SHOWN.map((value) => ({ value, label: words.text(`console.rehearsal.show.${value}`) }))}
        value={show}
        onChange={({ currentTarget: { value } }) => onChange({ ...settings, show: value as Shown })}
      />
      <NativeSelect
        label={words.text('console.rehearsal.side')}
        data={SIDES.map((value) => ({ value, label: partnership.sides[value].name }))}
        value={side}
        onChange={({ currentTarget: { value } }) => {
          const chosen = value === 'b' ? 'b' : 'a';
          onChange({ ...settings, side: chosen, member: null, language: languageOf(readerOn(chosen)) });
        }}
      />
      {isForMembers(show) && (
        <Select
          label={words.text('console.rehearsal.member')}
          searchable
          allowDeselect={false}
          limit={50}
          comboboxProps={{ keepMounted: false, withinPortal: false }}
          nothingFoundMessage={words.text('console.rehearsal.no-member')}
          data={ofSide.map(({ id, name, email }) => ({
            value: String(id),
            label: email ? `${name} (${email})` : name,
          }))}
          value={person ? String(person.id) : null}
          onChange={(value) => {
            const chosen = ofSide.find(({ id }) => id === value);
            onChange({ ...settings, member: value, language: languageOf(chosen) });
          }}
        />
      )}
      <NativeSelect
        label={words.text('console.shell.language')}
        data={wave.languages.map((value) => ({ value, label: languageName(value, words.language) }))}
        value={language}
        onChange={({ currentTarget: { value } }) => onChange({ ...settings, language: value })}
      />
      {isInvented(show) && (
        <NativeSelect
          label={words.text('console.rehearsal.at')}
          data={[30, 50, 70, 90].map((value) => ({
            value: String(value),
            label: words.percent(value / 100),
          }))}
          value={String(share)}
          onChange={({ currentTarget: { value } }) => onChange({ ...settings, share: Number(value) })}
        />
      )}
    </SimpleGrid>
  );
}
