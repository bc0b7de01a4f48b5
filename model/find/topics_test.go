package find_test

import (
	"slices"
	"strings"
	"testing"

	"signpost/model"
	"signpost/model/find"
	"signpost/model/text"
)

// What callers say most is one topic, however it is put.
func TestWhatCallersSayMostHasItsTopicFirst(t *testing.T) {
	ix := find.New(shipped(t))
	for typed, want := range map[string][]string{
		"send money":              {"sending-money"},
		"he hits me":              {"domestic-abuse"},
		"she hits me":             {"domestic-abuse"},
		"he hits the kids":        {"worried-about-a-child"},
		"debt":                    {"debt"},
		"video call":              {"video-calls"},
		"moved to another prison": {"moved-far-away"},
		"mother and baby unit":    {"babies-mother-and-baby-units"},
		"housing":                 {"keep-the-home", "housing-on-release"},
		"benefits":                {"money-stopped", "universal-credit-and-prison"},
		"tag":                     {"tag-hdc"},
		"parole":                  {"parole-and-licence"},
		"appeal":                  {"appeal-wrongly-convicted"},
		"complaint":               {"complaints"},
		"bereavement":             {"bereavement-family"},
		"school":                  {"school-and-nursery"},
		"drugs":                   {"drink-drugs-gambling"},
		"I can't cope":            {"own-despair"},
		"who do I ring":           {"help-near-you"},
		"what do I tell the kids": {"telling-a-child"},
	} {
		hits := ix.Find(typed).Hits
		if len(hits) == 0 || hits[0].Kind != model.KindTopic || !slices.Contains(want, hits[0].ID) {
			t.Errorf("%q: %v, want the topic %s", typed, first(hits, 2), want)
		}
	}
}

func first(hits []find.Hit, n int) []string {
	var out []string
	for _, h := range hits[:min(n, len(hits))] {
		out = append(out, h.Ref.String())
	}
	return out
}

// answered is a directory with one topic and who answers it, in Scotland, in Wales and
// everywhere, and with much else that has its words.
func answered(group string) *model.Directory {
	org := func(name string, region string, topics ...string) *model.Organisation {
		o := entry(name)
		o.Ref = model.Ref{Kind: model.KindOrganisation, ID: strings.ReplaceAll(text.Fold(name), " ", "-")}
		o.Status, o.Regions, o.Topics = model.Open, []string{region}, topics
		return o
	}
	region := func(id string, kind model.RegionType, parent string) *model.Region {
		return &model.Region{Entry: model.Entry{Ref: model.Ref{Kind: model.KindRegion, ID: id}, Name: strings.ToUpper(id[:1]) + id[1:], Status: model.Open}, Type: kind, Parent: parent}
	}
	fares := org("Otter Fares", "britain")
	fares.Summary = "Pays the fares, the bus fare and the train fare."
	perth := region("perth", model.Prison, "scotland")
	perth.Name = "HMP Perth"
	topic := &model.Topic{
		Entry:   model.Entry{Ref: model.Ref{Kind: model.KindTopic, ID: "fares"}, Name: "The cost of the journey", Status: model.Open},
		Group:   group,
		Callers: []string{"can't afford the fares", "too far to go", "fares"},
		First: []model.First{
			{To: model.Ref{Kind: model.KindOrganisation, ID: "zebra"}},
			{To: model.Ref{Kind: model.KindOrganisation, ID: "yak"}, In: []string{"wales"}},
			{To: model.Ref{Kind: model.KindOrganisation, ID: "aardvark"}, In: []string{"scotland"}},
		},
	}
	return model.New(model.Records{
		Topics:        []*model.Topic{topic},
		Organisations: []*model.Organisation{fares, org("Aardvark", "scotland"), org("Beaver", "britain", "fares"), org("Yak", "wales"), org("Zebra", "britain")},
		Regions: []*model.Region{
			region("britain", "country", ""), region("scotland", "nation", "britain"), region("wales", "nation", "britain"),
			perth,
		},
		Speech: model.Speech{Quiet: []string{"i", "can't", "the", "to", "go", "in", "my", "at"}, Synonyms: [][]string{{"i", "my"}}},
	})
}

func TestBelowATopicStandThoseToRingFirstInTheirOrder(t *testing.T) {
	ix := find.New(answered("money"))
	for typed, want := range map[string]string{
		"I can't afford my fares":     "topic:fares organisation:zebra organisation:yak organisation:aardvark organisation:beaver organisation:otter-fares",
		"fares":                       "topic:fares organisation:zebra organisation:yak organisation:aardvark organisation:beaver organisation:otter-fares",
		"my fares in wales":           "topic:fares organisation:zebra organisation:yak organisation:beaver",
		"my fares to perth":           "topic:fares organisation:zebra organisation:aardvark",
		"my fares to perth prison":    "region:perth topic:fares organisation:zebra organisation:aardvark",
		"my fares to go to hmp perth": "region:perth topic:fares organisation:zebra organisation:aardvark",
	} {
		if got := strings.Join(first(ix.Find(typed).Hits, strings.Count(want, " ")+1), " "); got != want {
			t.Errorf("%q:\n got %s\nwant %s", typed, got, want)
		}
	}
}

// Who asks about visits and names a place means the prison there.
func TestAPrisonThatIsAskedAboutComesBeforeTheTopic(t *testing.T) {
	hits := find.New(answered("visiting")).Find("my fares to perth").Hits
	if got := first(hits, 2); !slices.Equal(got, []string{"region:perth", "topic:fares"}) {
		t.Errorf("%v", got)
	}
}

func TestWhoAnswersATopicSaysSo(t *testing.T) {
	for _, h := range find.New(answered("money")).Find("I can't afford the fares").Hits {
		want := find.Reason{Field: find.Topic, Text: "The cost of the journey"}
		switch h.ID {
		case "fares":
			want.Text = ""
		case "otter-fares":
			continue
		}
		if h.Reason != want {
			t.Errorf("%s: %+v", h.ID, h.Reason)
		}
	}
}

// A word that is still being typed is no topic yet: rows must not jump.
func TestHalfAWordIsNoTopicYet(t *testing.T) {
	if hits := find.New(answered("money")).Find("far").Hits; hits[0].Kind == model.KindTopic {
		t.Errorf("%v", first(hits, 3))
	}
}

// A phrase that is only the name of a place would take that place from everybody who
// asks about it.
func TestNoPhraseIsAPlace(t *testing.T) {
	d := shipped(t)
	places := map[string]string{}
	for _, r := range d.Regions {
		for _, name := range append([]string{r.Name}, r.Also...) {
			places[text.Fold(name)] = r.ID
		}
	}
	for _, topic := range d.Topics {
		for _, phrase := range topic.Callers {
			if id, ok := places[text.Fold(phrase)]; ok {
				t.Errorf("%s says %q, and that is %s", topic.ID, phrase, id)
			}
		}
	}
}

func TestADisputedNumberIsFoundAndNotGiven(t *testing.T) {
	o := entry("Otter")
	o.Phones = []model.Phone{{Number: "0800 111 2222", State: model.Disputed}, {Number: "0800 333 4444", State: model.Unconfirmed}}
	d := small(o)
	ix := find.New(d)
	hits := ix.Find("08001112222").Hits
	if len(hits) != 1 || hits[0].Reason != (find.Reason{Field: find.Disputed, Text: "0800 111 2222"}) {
		t.Errorf("%+v", hits)
	}
	if give := d.Give(hits[0].Entry); give.Number != "0800 333 4444" {
		t.Errorf("given is %s", give.Number)
	}
	for _, h := range ix.Find("0800 111 2229").Hits {
		if h.Reason.Field == find.Number && strings.Contains(h.Reason.Text, "111") {
			t.Errorf("a number that is nearly the disputed one offers it: %+v", h)
		}
	}
}
