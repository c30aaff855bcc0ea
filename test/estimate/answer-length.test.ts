import { describe, expect, test } from 'vitest';
import { askedLength } from '../../src/estimate/tokens/answer-length';

describe('the length that a prompt asks for', () => {
  test.each([
    ['Answer yes or no: is this spam?', 1, 40],
    ['Write one headline, at most eight words.', 3, 13],
    ['Summarize the text in 50 words or fewer.', 20, 80],
    ['Explain it in two sentences.', 24, 100],
    ['Give me 5 bullet points about whales', 40, 300],
    ['Write a 300-word story', 200, 700],
    ['Reply with only the label.', 1, 40],
    ['Write a haiku about rain', 5, 80],
    ['Classify the ticket as billing, bug or other.', 1, 150],
    ['Write an article about solar power', 250, 2500],
  ])('%s', (prompt, low, high) => {
    const { tokens } = askedLength(prompt) ?? { tokens: undefined };
    expect(tokens?.low).toBeGreaterThanOrEqual(low * 0.9);
    expect(tokens?.high).toBeLessThanOrEqual(high * 1.1);
    expect(tokens?.best).toBeGreaterThan(tokens?.low ?? Number.NaN);
  });

  test.each(['What is the capital of France?', 'You are a helpful assistant.', '', 'Words matter, sentences too.'])(
    'nothing in "%s"',
    (prompt) => {
      expect(askedLength(prompt)).toBeUndefined();
    },
  );

  test('more words are never fewer tokens, and a long prompt is read at both ends', () => {
    const best = (words: number) => askedLength(`Use at most ${words} words.`)?.tokens.best ?? 0;
    expect(best(100)).toBeGreaterThan(best(10));
    const long = 'x '.repeat(50_000);
    expect(askedLength(`${long}\nAnswer yes or no.`)?.words).toBe('yes or no');
    expect(askedLength(`Answer yes or no.\n${long}`)?.words).toBe('yes or no');
    expect(askedLength('Write exactly 0 words')).toBeUndefined();
  });
});
