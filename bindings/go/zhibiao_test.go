package zhibiao

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

const article = "2025年，吉林市完成工业产值1280.5亿元，同比增长7.2%。全市新开工项目36个，其中亿元以上项目12个。\n"

func open(t testing.TB, options ...Option) *Extractor {
	t.Helper()
	extractor, err := New(options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { extractor.Close() })
	return extractor
}

func read(t testing.TB, text string, options ...Option) *Document {
	t.Helper()
	document, err := open(t).Extract(context.Background(), text, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { document.Close() })
	return document
}

func TestObservationFields(t *testing.T) {
	all := read(t, article).Observations()
	if len(all) != 4 {
		t.Fatalf("%d observations, not 4: %+v", len(all), all)
	}
	level, growth := all[0], all[1]
	if level.Name != "工业产值" || level.Value != "128050000000" || level.Unit != "CNY" || level.Kind != KindLevel || level.Action != "完成" {
		t.Errorf("level: %+v", level)
	}
	if level.Period == nil || level.Period.Start != (Date{2025, time.January, 1}) || level.Period.End.String() != "2025-12-31" || level.Period.Source != PeriodStated {
		t.Errorf("period: %+v", level.Period)
	}
	if level.Subject == nil || level.Subject.Name != "吉林市" || level.Subject.Adcode != "220200" || level.Subject.Type != SubjectRegion {
		t.Errorf("subject: %+v", level.Subject)
	}
	if growth.Value != "7.2" || growth.Unit != "%" || growth.Kind != KindGrowth || growth.Basis != BasisYoy || growth.Basis.String() != "yoy" {
		t.Errorf("growth: %+v", growth)
	}
	if all[3].PartOf != all[2].ID {
		t.Errorf("part of %d, not %d", all[3].PartOf, all[2].ID)
	}
	if level.Concept == "" {
		t.Error("no concept")
	}
}

func TestOffsetsIndexGoStrings(t *testing.T) {
	document := read(t, "𠮷林厂"+article)
	text := document.Article().Text
	for _, o := range document.Observations() {
		if text[o.Begin:o.End] != o.Text {
			t.Errorf("%q stands at %d, not %q", text[o.Begin:o.End], o.Begin, o.Text)
		}
		if sentence := text[o.SentenceBegin:o.SentenceEnd]; !strings.Contains(sentence, o.Text) {
			t.Errorf("%q isn't in its sentence %q", o.Text, sentence)
		}
	}
	for _, m := range document.Mentions() {
		if text[m.Begin:m.End] != m.Text {
			t.Errorf("%q stands at %d, not %q", text[m.Begin:m.End], m.Begin, m.Text)
		}
	}
	points := read(t, "𠮷林厂"+article, Count(OffsetsUtf32)).Observations()
	if runes := []rune("𠮷林厂" + article); string(runes[points[0].Begin:points[0].End]) != "1280.5亿元" {
		t.Errorf("code points: %d to %d", points[0].Begin, points[0].End)
	}
}

func TestLists(t *testing.T) {
	document := read(t, "青禾新闻\n\n"+article, Source("demo"), Numbers())
	if blocks := document.Blocks(); len(blocks) != 2 || blocks[1].Kind != BlockParagraph || blocks[1].SentenceCount != 2 {
		t.Errorf("blocks: %+v", blocks)
	}
	if sentences := document.Sentences(); len(sentences) != 3 || !strings.HasPrefix(sentences[2].Text, "全市新开工") {
		t.Errorf("sentences: %+v", sentences)
	}
	var quantities, numbers int
	for _, m := range document.Mentions() {
		switch m.Layer {
		case LayerQuantity:
			quantities++
		case LayerNumber:
			numbers++
		}
	}
	if quantities != 5 || numbers != 5 {
		t.Errorf("%d quantities, %d numbers", quantities, numbers)
	}
	json, err := document.JSON()
	if err != nil || !strings.HasPrefix(json, `{"schema":"zhibiao/1","source":"demo"`) {
		t.Errorf("JSON %.60s, %v", json, err)
	}
	csv, err := document.Render(RenderCsv)
	if err != nil || strings.Count(csv, "\n") != 5 {
		t.Errorf("CSV of %d lines, %v", strings.Count(csv, "\n"), err)
	}
}

func TestNamed(t *testing.T) {
	document := read(t, "德惠市推行“一企业一专员”机制，组建3个专班。总投资2.6亿元的松江纺织智能工厂项目已开工建设。“手续三天就办完了。”松江纺织集团总经理周延平说。市委书记顾盼到现场调研。顾盼表示，要抓好项目。")
	text := document.Article().Text
	if all := document.Persons(); len(all) != 2 || all[0].Name != "周延平" || all[0].Post != "总经理" || all[0].Organization != "松江纺织集团" || len(all[1].Mentions) != 2 {
		t.Errorf("persons: %+v", all)
	}
	if all := document.Quotes(); len(all) != 1 || all[0].Speaker != "周延平" || !all[0].Direct || text[all[0].Begin:all[0].End] != all[0].Text {
		t.Errorf("quotes: %+v", all)
	}
	for _, p := range document.Projects() {
		if p.Investment == nil || p.Investment.Value != "260000000" || p.Phase.String() == "" || len(p.Mentions) == 0 {
			t.Errorf("project: %+v", p)
		}
	}
	for _, p := range document.Programs() {
		if p.Name == "" || text[p.Mentions[0].Begin:p.Mentions[0].End] == "" {
			t.Errorf("program: %+v", p)
		}
	}
}

func TestErrors(t *testing.T) {
	extractor := open(t)
	_, err := extractor.Extract(context.Background(), "产值\xff5亿元")
	var told *Error
	if !errors.Is(err, ErrInvalidBytes) || !errors.As(err, &told) || told.ByteOffset != 6 || told.Code.String() != "invalid_bytes" {
		t.Errorf("invalid bytes: %v", err)
	}
	if errors.Is(err, ErrInvalidDate) {
		t.Error("one error is another")
	}
	if _, err = extractor.Extract(context.Background(), article, PublishedDate(Date{2026, time.February, 30})); !errors.Is(err, ErrInvalidDate) {
		t.Errorf("wrong date: %v", err)
	}
	if _, err = extractor.ExtractFile(context.Background(), filepath.Join(t.TempDir(), "nowhere.txt")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	done, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err = extractor.Extract(done, article); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	lossy, err := extractor.Extract(context.Background(), "产值\xff5亿元", Lossy())
	if err != nil {
		t.Fatal(err)
	}
	if warnings := lossy.Warnings(); len(warnings) != 1 || warnings[0].Code != "replaced_bytes" {
		t.Errorf("warnings: %+v", lossy.Warnings())
	}
}

func TestClosed(t *testing.T) {
	extractor := open(t)
	document, err := extractor.Extract(context.Background(), article)
	if err != nil {
		t.Fatal(err)
	}
	extractor.Close()
	extractor.Close()
	if _, err := extractor.Extract(context.Background(), article); err != ErrClosed {
		t.Errorf("closed extractor: %v", err)
	}
	if _, err := document.JSON(); err != nil {
		t.Errorf("a document outlives its extractor: %v", err)
	}
	document.Close()
	document.Close()
	if _, err := document.JSON(); err != ErrClosed {
		t.Errorf("closed document: %v", err)
	}
	if len(document.Observations()) != 4 {
		t.Error("observations are gone with the handle")
	}
}

func TestReaderAndFile(t *testing.T) {
	extractor := open(t)
	fromReader, err := extractor.ExtractReader(context.Background(), strings.NewReader(article))
	if err != nil || len(fromReader.Observations()) != 4 {
		t.Fatalf("reader: %v", err)
	}
	path := filepath.Join(t.TempDir(), "稿.txt")
	if err := os.WriteFile(path, []byte(article), 0o600); err != nil {
		t.Fatal(err)
	}
	fromFile, err := extractor.ExtractFile(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	json, _ := fromFile.JSON()
	if !strings.Contains(json, path) {
		t.Errorf("the source isn't the path: %.120s", json)
	}
	fromReader.Close()
	fromFile.Close()
}

func TestBatch(t *testing.T) {
	extractor := open(t)
	inputs := make([]Input, 50)
	for i := range inputs {
		inputs[i] = Input{Text: article}
	}
	inputs[7].Text = "\xff"
	inputs[9] = Input{Text: "今年产值5亿元。", Options: []Option{Published(2024, time.May, 1)}}
	var last int
	results, err := extractor.ExtractBatch(context.Background(), inputs, 2, func(done, count int) { last = done })
	if err != nil || len(results) != 50 || last != 50 {
		t.Fatalf("%d results, progress to %d, %v", len(results), last, err)
	}
	for i, result := range results {
		switch {
		case i == 7:
			if !errors.Is(result.Err, ErrInvalidBytes) || result.Document != nil {
				t.Errorf("input 7: %v", result.Err)
			}
			continue
		case i == 9:
			if period := result.Document.Observations()[0].Period; period == nil || period.Start.Year != 2024 {
				t.Errorf("input 9: %+v", period)
			}
		case len(result.Document.Observations()) != 4:
			t.Errorf("input %d: %+v", i, result)
		}
		result.Document.Close()
	}
}

func TestBatchCancelled(t *testing.T) {
	extractor := open(t)
	inputs := make([]Input, 2000)
	for i := range inputs {
		inputs[i] = Input{Text: article}
	}
	ctx, cancel := context.WithCancel(context.Background())
	results, err := extractor.ExtractBatch(ctx, inputs, 1, func(done, count int) { cancel() })
	if !errors.Is(err, context.Canceled) || len(results) != len(inputs) {
		t.Fatalf("%d results, %v", len(results), err)
	}
	if last := results[len(results)-1]; !errors.Is(last.Err, ErrCancelled) {
		t.Errorf("the last input was read: %+v", last)
	}
	for _, result := range results {
		if result.Document != nil {
			result.Document.Close()
		}
	}
}

func TestManyGoroutines(t *testing.T) {
	extractor := open(t)
	want, _ := read(t, article, Count(OffsetsUtf8)).JSON()
	var group sync.WaitGroup
	for worker := 0; worker < 8; worker++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := 0; i < 50; i++ {
				document, err := extractor.Extract(context.Background(), article)
				if err != nil {
					t.Error(err)
					return
				}
				if json, _ := document.JSON(); json != want {
					t.Errorf("another answer: %s", json)
				}
				document.Mentions()
				document.Close()
			}
		}()
	}
	group.Wait()
}

func TestNothingLeaks(t *testing.T) {
	collect := func() int64 {
		for i := 0; i < 10; i++ { // finalizers run some time after a collection
			runtime.GC()
			time.Sleep(5 * time.Millisecond)
		}
		return atomic.LoadInt64(&openHandles)
	}
	before := collect()
	func() {
		extractor, _ := New()
		for i := 0; i < 100; i++ {
			document, err := extractor.Extract(context.Background(), article)
			if err != nil {
				t.Fatal(err)
			}
			if i%2 == 0 {
				document.Close() // the others are left to the collector
			}
		}
	}()
	if after := collect(); after > before {
		t.Errorf("%d handles before, %d after", before, after)
	}
}

func TestTables(t *testing.T) {
	_, err := New(Units("nonsense"))
	if err == nil {
		t.Error("a wrong table was taken")
	}
}
