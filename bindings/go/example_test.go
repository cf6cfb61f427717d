package zhibiao_test

import (
	"context"
	"fmt"
	"log"
	"time"

	zhibiao "github.com/zhibiao/zhibiao/bindings/go"
)

func Example() {
	extractor, err := zhibiao.New()
	if err != nil {
		log.Fatal(err)
	}
	defer extractor.Close()
	text := "今年上半年，吉林省实现地区生产总值620.4亿元，同比增长6.1%。"
	document, err := extractor.Extract(context.Background(), text, zhibiao.Published(2026, time.July, 20))
	if err != nil {
		log.Fatal(err)
	}
	defer document.Close()
	for _, o := range document.Observations() {
		fmt.Println(o.Name, o.Kind, o.Value, o.Unit, o.Period.Start, o.Period.End, o.Subject.Name)
	}
	// Output:
	// 地区生产总值 level 62040000000 CNY 2026-01-01 2026-06-30 吉林省
	// 地区生产总值 growth 6.1 % 2026-01-01 2026-06-30 吉林省
}

func ExampleExtractor_ExtractBatch() {
	extractor, err := zhibiao.New(zhibiao.Published(2026, time.March, 1))
	if err != nil {
		log.Fatal(err)
	}
	defer extractor.Close()
	inputs := []zhibiao.Input{{Text: "全县新增就业3200人。"}, {Text: "\xff"}}
	results, err := extractor.ExtractBatch(context.Background(), inputs, 0, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, result := range results {
		if result.Err != nil {
			fmt.Println(result.Err.(*zhibiao.Error).Code)
			continue
		}
		fmt.Println(result.Document.Observations()[0].Value)
		result.Document.Close()
	}
	// Output:
	// 3200
	// invalid_bytes
}
