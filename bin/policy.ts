import { runCommand } from '@/lib/machine/commands'
import { withDatabase } from '@/lib/machine/with-database'
import { standardPolicy } from '@/lib/policy/standard'
import { counted } from '@/lib/text'
import { commentsLimit, readText } from '@/lib/transfer/file'
import { listed, Problems } from '@/lib/transfer/problem'
import { evaluating } from '@/lib/triage/evaluate'
import { evaluationTable } from '@/lib/triage/evaluation-table'
import { readSamples } from '@/lib/triage/samples'
import type { Report } from '@/lib/triage-school'

const usage = `Usage:
  npm run policy -- train [--json]                 trains the triage on this newsroom's decisions, as the job at night does
  npm run policy -- evaluate FILE.jsonl [--json]   what the checks and the learned triage make of decided comments

A trained model is put in use unless it does worse than the one in use on decisions that neither has seen. DATA_DIR and
DATABASE_URL choose the newsroom as for npm start; it may be running.
evaluate uses the standard policy and no database. A line of the file is one comment: {"text": "…", "removed": true}, with
"lang" and "group" (the article it stands under, say) where they are known. Comments of a group are scored by what was learnt
from the others. With --json the answer is one line of JSON.`

await runCommand(usage, { train, evaluate })

async function train(words: string[]): Promise<boolean> {
  if (words.some((word) => word !== '--json')) return false
  // Loaded late: what it imports wants the client that withDatabase makes.
  const report = await withDatabase(async (db) => (await import('@/lib/triage-school')).retrain(db))
  console.log(words.includes('--json') ? JSON.stringify(report) : trainingTable(report))
  return true
}

function trainingTable({ decisions, rejected, measured, before, note }: Report): string {
  const share = (value: number | null) => value?.toFixed(3) ?? '–'
  const lines = [`learnt from ${counted(decisions, 'decision')}, ${counted(rejected, 'rejection')} among them`]
  if (measured)
    lines.push(`on ${counted(measured.heldBack, 'decision')} held back: AUC ${share(measured.auc)}, the one in use before ${share(before)}`)
  return [...lines, note].join('\n')
}

async function evaluate(words: string[]): Promise<boolean> {
  const files = words.filter((word) => word !== '--json')
  const [file] = files
  if (file === undefined || files.length > 1 || file.startsWith('-')) return false
  try {
    const samples = readSamples(file, await readText(file, commentsLimit))
    const work = evaluating(samples, standardPolicy, new Date())
    let step = work.next()
    for (; !step.done; step = work.next()) {
      const { verb, done, of } = step.value
      console.error(`${verb} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`)
    }
    console.log(words.includes('--json') ? JSON.stringify(step.value) : evaluationTable(step.value))
  } catch (error) {
    if (!(error instanceof Problems)) throw error
    console.error(
      `Nothing was evaluated. What is wrong (${error.all.length.toLocaleString('en')}):\n${listed(error.all, error.all.length)}`,
    )
    process.exitCode = 1
  }
  return true
}
