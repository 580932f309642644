import type { YAMLError } from 'yaml';

type Sentence = readonly [sentence: string, ...args: string[]];

const SENTENCES: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'A reference to an anchor (`*name`) can carry no anchor or tag of its own.',
  BAD_ALIAS: 'After `*` or `&`, the name of an anchor is expected.',
  BAD_DIRECTIVE: 'A line that starts with `%` is an instruction to the YAML reader, and this one is unknown.',
  BAD_PROP_ORDER: 'Anchors and tags stand before the value, on its line.',
  BLOCK_AS_IMPLICIT_KEY:
    'A second `key: value` on one line is not possible. Put the text in quotes, or the key on a line of its own.',
  BLOCK_IN_FLOW: 'Inside brackets, indented blocks are not possible.',
  IMPOSSIBLE: 'This cannot be read as YAML.',
  KEY_OVER_1024_CHARS: 'A key has at most 1,024 characters.',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line.',
  MULTIPLE_ANCHORS: 'A value has at most one anchor.',
  MULTIPLE_DOCS:
    'One file holds one persona, journey, strategy or catalog. Put what follows `---` into a file of its own.',
  MULTIPLE_TAGS: 'A value has at most one tag.',
  NON_STRING_KEY: 'A key is plain text.',
  TAB_AS_INDENT: 'Tabs cannot indent YAML. Use spaces.',
  BAD_COLLECTION_TYPE: 'The tag does not fit what follows it.',
  RESOURCE_EXHAUSTION: 'This is nested too deeply.',
};

/** Says in plain words what a person can do about an error of the `yaml` reader. `text` is what the error stands on. */
export function syntaxSentence(error: YAMLError, text: string): Sentence {
  const { message } = error;
  switch (error.code) {
    case 'BAD_INDENT':
      if (/^Flow (map|sequence)/.test(message)) return unclosedBracket(message);
      if (/^Block scalar/.test(message)) {
        return ['The lines of this text are not indented enough. Indent them deeper than their key.'];
      }
      return ['The indentation does not fit the lines above. Align it with them.'];
    case 'BAD_SCALAR_START':
      return ['A value cannot start with {0}. Put the text in quotes.', quoted(text)];
    case 'BAD_DQ_ESCAPE':
      return [
        'In double quotes, {0} has no meaning. Write the backslash twice, or use single quotes.',
        quoted(/(\\\S)/.exec(message)?.[1] ?? '\\'),
      ];
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return ['The closing quote is missing.'];
      if (/^Flow (map|sequence)/.test(message)) return unclosedBracket(message);
      if (/^Implicit (map )?keys/.test(message)) return ['A `:` and a value are expected after this key.'];
      return ['A character is missing here.'];
    case 'TAG_RESOLVE_FAILED':
      return ['Tags such as {0} have no meaning here. Remove it.', quoted(text)];
    case 'UNEXPECTED_TOKEN':
      if (/block-seq-ind/.test(message)) return ['A list starts on the line below its key.'];
      if (/flow-(map|seq)-end/.test(message)) return ['This bracket closes nothing.'];
      return ['{0} is not expected here. Check the quotes and the indentation before it.', quoted(text)];
    default:
      return [SENTENCES[error.code] ?? 'This cannot be read as YAML.'];
  }
}

function unclosedBracket(message: string): Sentence {
  return /map/.test(message) ? ['The closing `}` is missing.'] : ['The closing `]` is missing.'];
}

function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `\`${short.trim() || ' '}\``;
}
