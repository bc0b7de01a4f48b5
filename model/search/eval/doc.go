// Package eval asks a search many questions and counts how often the answer comes
// first, and how often in the first three and five. It knows nothing of how the search
// works: what it examines is an Engine.
//
// All of it is tests. The table, with BM25 beside the search:
//
//	go test ./model/search/eval -run TestTable -v
//
// and with -fzf at the end fzf as well, which takes eight minutes and wants -timeout 30m;
// with -misses every question whose answer is not first, and what came first instead;
// with -set NAME only the sets whose names contain NAME. Without -v the bars are checked
// and nothing is printed. All engines are given the same text of every entry.
//
// # Sets
//
// A set is a file below testdata, or made from the directory by machine. To add a set,
// put a file into the folder of its format. Lines that begin with # are remarks.
//
//	questions/*.tsv   question, TAB, accepted, TAB, kind
//	needs/*.tsv       topic-id or topic-id|topic-id, TAB, question
//	danger/*.tsv      class of danger.toml or class|class, TAB, sentence
//	lookalikes/*.txt  a sentence that sounds like danger and is none
//	floor/*.txt       a question that no directory of this sort answers
//
// Accepted are entries with a bar between them, as references ("organisation:pact") or
// by any of their names, without HMP too. A name that no entry has is an error. Where an
// entry is accepted, so are the same body under a term, and its successors.
//
// Two sorts of set are counted twice, the second time less strictly: of questions, where also a
// topic counts that sends the caller to an accepted entry first; of danger, where the
// lines for any class count.
//
// # Bars
//
// testdata/bars.tsv holds for every set how many answers must at least be first, in
// three, and in five.
//
// # Honesty
//
// A question proves nothing if its words were copied into the content. TestLeaks looks
// for such questions; what it lets pass stands with the reason in testdata/leaks.tsv.
package eval
