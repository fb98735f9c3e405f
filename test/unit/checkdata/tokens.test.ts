import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { estimateTokens, exactCounter } from '../../../src/checkdata/tokens.ts';

const content = new URL('../../../content/', import.meta.url).pathname;
const ours = (folder: string) =>
  readdirSync(content + folder)
    .map((file) => readFileSync(`${content}${folder}/${file}`, 'utf8'))
    .join('\n');

const TEXTS: Record<string, string> = {
  'English pages': ours('guides'),
  'YAML of the ledger': ours('sources'),
  German:
    'Der Hafenmeister vergibt die Liegeplätze am Morgen, und wer nach Dienstschluss ankommt, meldet sich am nächsten Tag vor zehn Uhr im Büro. Für längere Aufenthalte ist ein Antrag nötig, den die Verwaltung innerhalb von zwei Werktagen beantwortet. '.repeat(
      20,
    ),
  French:
    'Le capitaine du port attribue les places le matin ; celui qui arrive après la fermeture du bureau se présente le lendemain avant dix heures. Pour un séjour plus long, il faut remplir une demande à laquelle on répond sous deux jours ouvrés. '.repeat(
      20,
    ),
  Spanish:
    'El capitán del puerto asigna los amarres por la mañana, y quien llega después del cierre de la oficina se presenta al día siguiente antes de las diez. Para una estancia más larga hace falta una solicitud. '.repeat(
      20,
    ),
  Russian:
    'Начальник порта распределяет места утром, а тот, кто прибыл после закрытия конторы, приходит на следующий день до десяти часов. Для более долгой стоянки нужна заявка, на которую отвечают за два рабочих дня. '.repeat(
      20,
    ),
  Polish:
    'Kapitan portu przydziela miejsca rano, a kto przybywa po zamknięciu biura, zgłasza się następnego dnia przed dziesiątą. '.repeat(
      20,
    ),
  Korean: '항만장은 아침에 자리를 배정하며 사무실이 닫힌 뒤에 도착한 사람은 다음 날 열 시 전에 신고해야 합니다. '.repeat(20),
  Chinese:
    '港务长在早上分配泊位，办公室关门后到达的人第二天十点以前来登记。停留时间较长的船需要填写申请表，管理处会在两个工作日内答复。'.repeat(
      20,
    ),
  Japanese:
    '港長は朝に停泊場所を割り当てます。事務所が閉まった後に着いた人は、翌日の十時までに届け出てください。長く泊まる場合は申し込みが必要です。'.repeat(
      20,
    ),
};

describe('the estimate of tokens beside the tokenizer', () => {
  test.each(Object.keys(TEXTS))('%s: within 15 %', async (name) => {
    const count = await exactCounter();
    const [estimated, exact] = [estimateTokens(TEXTS[name]!), count(TEXTS[name]!)];
    expect(Math.abs(estimated / exact - 1), `${estimated} for ${exact}`).toBeLessThan(0.15);
  });
});

test('a long text is counted in pieces to the same number, but for the seams', async () => {
  const count = await exactCounter();
  const text = 'Nine boats lay at the quay. '.repeat(20_000);
  expect(Math.abs(count(text) - 20_000 * count('Nine boats lay at the quay. '))).toBeLessThan(20_100);
  expect(count('<|endoftext|> is text here')).toBeGreaterThan(4);
});
