import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Confirmed examples with the number of their label, and texts to place. */
export interface PeerDraw {
  readonly examples: readonly (readonly number[])[]
  readonly labels: readonly number[]
  readonly asked: readonly (readonly number[])[]
}

/** For each draw and each text the three likeliest labels with the probability of the first; or why the peer could not be asked. */
export type PeerPlaces =
  | { readonly ok: true; readonly places: readonly (readonly { readonly labels: readonly number[]; readonly certainty: number }[])[] }
  | { readonly ok: false; readonly why: string }

const script = `
import json, sys, warnings
warnings.filterwarnings("ignore")
import numpy as np
from sklearn.linear_model import LogisticRegression
out = []
for one in json.load(sys.stdin):
    model = LogisticRegression(C=10, max_iter=1000).fit(np.array(one["examples"]), np.array(one["labels"]))
    chances = model.predict_proba(np.array(one["asked"]))
    order = np.argsort(-chances, axis=1)[:, :3]
    out.append([{"labels": [int(model.classes_[k]) for k in row], "certainty": float(chances[i].max())} for i, row in enumerate(order)])
json.dump(out, sys.stdout)
`

/** Install scikit-learn once into `folder` (ignored by git) and let its logistic regression (C = 10) place the texts of each draw. */
export function askLogisticRegression(draws: readonly PeerDraw[], folder: string): PeerPlaces {
  const python = `${folder}/bin/python`
  const ready = () => existsSync(python) && spawnSync(python, ['-c', 'import sklearn']).status === 0
  if (!ready()) {
    if (spawnSync('python3', ['-m', 'venv', folder]).status !== 0) return { ok: false, why: 'python3 with venv is not on this machine' }
    spawnSync(python, ['-m', 'pip', 'install', '-q', 'scikit-learn'])
    if (!ready()) return { ok: false, why: 'pip could not install it' }
  }
  const run = spawnSync(python, ['-c', script], { input: JSON.stringify(draws), encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) return { ok: false, why: 'it stopped with an error' }
  return { ok: true, places: JSON.parse(run.stdout) }
}
