package search

// mostHelpers is how many are named who help with anything.
const mostHelpers = 4

// fallback is what is offered where nothing fits: who helps with anything at the place
// of the query, and the topics that are nearest by their words, or all of them.
func (en *engine) fallback(q *query) []Section {
	help := Section{Sort: Nothing}
	for _, p := range q.places {
		for _, tier := range en.dir.Serving(p.Regions[0].ID) {
			for _, o := range tier.Organisations {
				if len(help.Hits) < mostHelpers && o.Ring > 0 && en.dir.Give(&o.Entry).OK() {
					help.Hits = append(help.Hits, Hit{Entry: &o.Entry})
				}
			}
		}
	}
	for _, e := range en.dir.RingFirst() {
		if len(q.places) == 0 || len(help.Hits) == 0 {
			help.Hits = append(help.Hits, Hit{Entry: e})
		}
	}
	out := []Section{help}
	if len(q.topics) > 0 {
		topics := Section{Sort: NearTopics}
		for _, sp := range q.topics {
			topics.Hits = append(topics.Hits, Hit{Entry: &en.topics.list[sp.topic].Entry})
		}
		return append(out, topics)
	}
	for _, g := range en.dir.Groups {
		group := Section{Sort: TopicGroup, Text: g.Name}
		for _, t := range en.dir.Topics {
			if t.Group == g.ID {
				group.Hits = append(group.Hits, Hit{Entry: &t.Entry})
			}
		}
		out = append(out, group)
	}
	return out
}

// fallBack puts what is offered instead in the place of all results, in every scope.
func (r *Results) fallBack(sections []Section) {
	for _, kind := range kinds() {
		r.kinds[kind] = append(sections[:len(sections):len(sections)], r.kinds[kind]...)
	}
}
