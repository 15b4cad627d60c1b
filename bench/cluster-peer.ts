import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the peer is given: texts and the same vectors that our own engine gets. */
export interface PeerSet {
  readonly name: string
  readonly texts: readonly string[]
  readonly vectors: readonly (readonly number[])[]
}

/** For each set and each setting of the peer its topics (-1 = outlier); or why it could not be asked. */
export type PeerTopics =
  | { readonly ok: true; readonly topics: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> }
  | { readonly ok: false; readonly why: string }

const script = `
import json, sys, warnings, logging
warnings.filterwarnings("ignore"); logging.disable(logging.CRITICAL)
import numpy as np
from bertopic import BERTopic
from umap import UMAP
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
def topics(texts, vectors, size, reduce):
    try:
        model = BERTopic(min_topic_size=size, umap_model=UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=1), verbose=False)
        found, _ = model.fit_transform(texts, vectors)
        if reduce and -1 in found and len(set(found)) > 2:
            found = model.reduce_outliers(texts, found, strategy="embeddings", embeddings=vectors)
        return [int(t) for t in found]
    except Exception:
        return [-1] * len(texts)
out = {}
for one in json.load(sys.stdin):
    vectors = np.array(one["vectors"], dtype=np.float32)
    grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True).fit_transform(one["texts"])
    k = min(15, len(one["texts"]))
    out[one["name"]] = {
        "BERTopic": topics(one["texts"], vectors, 10, False),
        "BERTopic 10 reduced": topics(one["texts"], vectors, 10, True),
        "BERTopic 5 reduced": topics(one["texts"], vectors, 5, True),
        "k-means on words, k = 15": [int(t) for t in KMeans(k, n_init=3, random_state=1).fit_predict(grams)],
    }
json.dump(out, sys.stdout)
`

/** Packages of the peer; BERTopic itself comes without its own encoder, as it is given our vectors. */
const PACKAGES = ['hdbscan', 'umap-learn', 'pandas', 'plotly', 'pyyaml', 'tqdm', 'scikit-learn']

const timing = `
import sys, time, json, resource, warnings, logging
warnings.filterwarnings("ignore"); logging.disable(logging.CRITICAL)
import numpy as np
from bertopic import BERTopic
folder, dimensions = sys.argv[1], int(sys.argv[2])
vectors = np.fromfile(folder + "/vectors", dtype=np.int8).reshape(-1, dimensions).astype(np.float32) / 127
texts = open(folder + "/texts", encoding="utf-8").read().split("\\n")
BERTopic(verbose=False).fit_transform(texts[:300], vectors[:300])
began = time.time()
found, _ = BERTopic(verbose=False).fit_transform(texts, vectors)
print(json.dumps({"seconds": time.time() - began, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, "themes": len(set(found) - {-1})}))
`

/** Install BERTopic 0.17.4 once into `folder` (ignored by git); why it cannot be had, or null. */
function withoutBertopic(folder: string): string | null {
  const python = `${folder}/bin/python`
  const ready = () => existsSync(python) && spawnSync(python, ['-c', 'import bertopic, umap']).status === 0
  if (ready()) return null
  if (spawnSync('python3', ['-m', 'venv', folder]).status !== 0) return 'python3 with venv is not on this machine'
  spawnSync(python, ['-m', 'pip', 'install', '-q', ...PACKAGES])
  spawnSync(python, ['-m', 'pip', 'install', '-q', '--no-deps', 'bertopic==0.17.4'])
  return ready() ? null : 'pip could not install it'
}

/** Let BERTopic group each set by its defaults and with outliers reduced. */
export function askBertopic(sets: readonly PeerSet[], folder: string): PeerTopics {
  const why = withoutBertopic(folder)
  if (why !== null) return { ok: false, why }
  const run = spawnSync(`${folder}/bin/python`, ['-c', script], { input: JSON.stringify(sets), encoding: 'utf8', maxBuffer: 1 << 28 })
  const opening = run.stdout?.indexOf('{') ?? -1
  if (run.status !== 0 || opening < 0) return { ok: false, why: 'it stopped with an error' }
  return { ok: true, topics: JSON.parse(run.stdout.slice(opening)) }
}

/** What BERTopic's defaults took, or why it could not be asked. */
export type PeerTime =
  | { readonly ok: true; readonly seconds: number; readonly peak: number; readonly themes: number }
  | { readonly ok: false; readonly why: string }

/** Time BERTopic's defaults on `vectors` (n × dimensions int8) and `texts` (a line each) in `folder`, warmed up first. */
export function timeBertopic(folder: string, dimensions: number, peers: string): PeerTime {
  const why = withoutBertopic(peers)
  if (why !== null) return { ok: false, why }
  const run = spawnSync(`${peers}/bin/python`, ['-c', timing, folder, String(dimensions)], { encoding: 'utf8' })
  const opening = run.stdout?.indexOf('{') ?? -1
  if (run.status !== 0 || opening < 0) return { ok: false, why: 'it stopped with an error' }
  return { ok: true, ...JSON.parse(run.stdout.slice(opening)) }
}
