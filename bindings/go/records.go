package zhibiao

// #include <zhibiao/zhibiao.h>
import "C"

import "unsafe"

// The structs of C are filled on the stack of each call; an index is always in the list, so that there is no error.

func (c copier) observation(handle *C.zhibiao_document, index C.int64_t) Observation {
	var o C.zhibiao_observation
	o.struct_size = C.uint32_t(unsafe.Sizeof(o))
	C.zhibiao_document_observation(handle, index, &o, nil)
	return Observation{
		ID: int(o.id), Text: c.string(o.text), Begin: int(o.begin), End: int(o.end),
		Name: c.string(o.name), Concept: c.string(o.concept_code), Action: c.string(o.action),
		Kind: Kind(o.kind), Basis: Basis(o.basis), Bound: Bound(o.bound), Status: Status(o.status),
		Value: c.string(o.value), Low: c.string(o.low), High: c.string(o.high), Parts: c.strings(o.parts, o.part_count),
		Unit: c.string(o.unit), UnitText: c.string(o.unit_text), Period: c.period(&o), Subject: c.subject(&o),
		Whole: c.string(o.whole), RankScope: c.string(o.rank_scope), Cumulative: o.cumulative != 0,
		PartOf: int(o.part_of), Pair: int(o.pair), SentenceBegin: int(o.sentence_begin), SentenceEnd: int(o.sentence_end),
	}
}

func (c copier) period(o *C.zhibiao_observation) *Period {
	if o.has_period == 0 {
		return nil
	}
	return &Period{dateOf(int32(o.period_start)), dateOf(int32(o.period_end)), c.string(o.period_text), PeriodSource(o.period_source)}
}

func (c copier) subject(o *C.zhibiao_observation) *Subject {
	if o.has_subject == 0 {
		return nil
	}
	return &Subject{c.string(o.subject_text), c.string(o.subject_name), SubjectType(o.subject_type), c.string(o.subject_adcode)}
}

func (c copier) block(handle *C.zhibiao_document, index C.int64_t) Block {
	var b C.zhibiao_block
	b.struct_size = C.uint32_t(unsafe.Sizeof(b))
	C.zhibiao_document_block(handle, index, &b, nil)
	return Block{BlockKind(b.kind), c.string(b.text), int(b.begin), int(b.end), int(b.first_sentence), int(b.sentence_count)}
}

func (c copier) sentence(handle *C.zhibiao_document, index C.int64_t) Sentence {
	var s C.zhibiao_sentence
	s.struct_size = C.uint32_t(unsafe.Sizeof(s))
	C.zhibiao_document_sentence(handle, index, &s, nil)
	return Sentence{c.string(s.text), int(s.begin), int(s.end)}
}

func (c copier) mention(handle *C.zhibiao_document, index C.int64_t) Mention {
	var m C.zhibiao_mention
	m.struct_size = C.uint32_t(unsafe.Sizeof(m))
	C.zhibiao_document_mention(handle, index, &m, nil)
	return Mention{
		Layer: Layer(m.layer), Text: c.string(m.text), Begin: int(m.begin), End: int(m.end),
		Value: c.string(m.value), Low: c.string(m.low), High: c.string(m.high), Parts: c.strings(m.parts, m.part_count),
		Unit: c.string(m.unit), UnitText: c.string(m.unit_text), Bound: Bound(m.bound),
		Start: dateOf(int32(m.period_start)), Stop: dateOf(int32(m.period_end)), Duration: c.string(m.duration),
		Name: c.string(m.name), Code: c.string(m.code),
	}
}

func (c copier) entity(handle *C.zhibiao_document, which C.int32_t, index C.int64_t) Entity {
	var e C.zhibiao_entity
	e.struct_size = C.uint32_t(unsafe.Sizeof(e))
	C.zhibiao_document_entity(handle, which, index, &e, nil)
	return Entity{Layer(e.layer), c.string(e.text), c.string(e.name), c.string(e.code), spans(e.mentions, e.mention_count)}
}

func spans(first *C.zhibiao_span, count C.int64_t) []Span {
	all := make([]Span, count)
	for i, span := range unsafe.Slice(first, int(count)) {
		all[i] = Span{int(span.begin), int(span.end)}
	}
	return all
}

func (c copier) person(handle *C.zhibiao_document, index C.int64_t) Person {
	var p C.zhibiao_person
	p.struct_size = C.uint32_t(unsafe.Sizeof(p))
	C.zhibiao_document_person(handle, index, &p, nil)
	return Person{c.string(p.name), c.string(p.post), c.string(p.organization), spans(p.mentions, p.mention_count)}
}

func (c copier) project(handle *C.zhibiao_document, index C.int64_t) Project {
	var p C.zhibiao_project
	p.struct_size = C.uint32_t(unsafe.Sizeof(p))
	C.zhibiao_document_project(handle, index, &p, nil)
	return Project{
		Name: c.string(p.name), Owner: c.string(p.owner), Location: c.string(p.location),
		Investment: c.amount(p.investment_value, p.investment_unit, p.investment_observation),
		Capacity:   c.amount(p.capacity_value, p.capacity_unit, p.capacity_observation),
		Phase:      Phase(p.phase), Mentions: spans(p.mentions, p.mention_count),
	}
}

func (c copier) amount(value, unit C.zhibiao_string, observation C.int32_t) *ProjectAmount {
	if value.length == 0 {
		return nil
	}
	return &ProjectAmount{c.string(value), c.string(unit), int(observation)}
}

func (c copier) program(handle *C.zhibiao_document, index C.int64_t) Program {
	var p C.zhibiao_program
	p.struct_size = C.uint32_t(unsafe.Sizeof(p))
	C.zhibiao_document_program(handle, index, &p, nil)
	return Program{c.string(p.name), c.strings(p.parts, p.part_count), spans(p.mentions, p.mention_count)}
}

func (c copier) quote(handle *C.zhibiao_document, index C.int64_t) Quote {
	var q C.zhibiao_quote
	q.struct_size = C.uint32_t(unsafe.Sizeof(q))
	C.zhibiao_document_quote(handle, index, &q, nil)
	return Quote{c.string(q.speaker), c.string(q.post), c.string(q.text), int(q.begin), int(q.end), q.direct != 0}
}

func (c copier) check(handle *C.zhibiao_document, index C.int64_t) Check {
	var k C.zhibiao_check
	k.struct_size = C.uint32_t(unsafe.Sizeof(k))
	C.zhibiao_document_check(handle, index, &k, nil)
	ids := make([]int, k.observation_count)
	for i, id := range unsafe.Slice(k.observations, int(k.observation_count)) {
		ids[i] = int(id)
	}
	return Check{c.string(k.rule), c.string(k.stated), c.string(k.computed), c.string(k.tolerance), k.holds != 0, ids}
}

func (c copier) warning(handle *C.zhibiao_document, index C.int64_t) Warning {
	var w C.zhibiao_warning
	w.struct_size = C.uint32_t(unsafe.Sizeof(w))
	C.zhibiao_document_warning(handle, index, &w, nil)
	return Warning{c.string(w.code), c.string(w.message), int64(w.byte_offset)}
}
