// cd examples/go && CGO_LDFLAGS="-L${ZHIBIAO_BUILD:-$PWD/../../build} -Wl,-rpath,${ZHIBIAO_BUILD:-$PWD/../../build}" go run . ../articles/*.txt

// Prints one line for each observation of the articles named: file, period, subject, name, value, unit.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	zhibiao "github.com/zhibiao/zhibiao/bindings/go"
)

func main() {
	extractor, err := zhibiao.New(zhibiao.Published(2026, time.March, 1))
	if err != nil {
		log.Fatal(err)
	}
	defer extractor.Close()
	for _, path := range os.Args[1:] {
		if err := list(extractor, path); err != nil {
			log.Fatal(err)
		}
	}
}

func list(extractor *zhibiao.Extractor, path string) error {
	document, err := extractor.ExtractFile(context.Background(), path)
	if err != nil {
		return err
	}
	defer document.Close()
	for _, o := range document.Observations() {
		var until, subject string
		if o.Period != nil {
			until = o.Period.End.String()
		}
		if o.Subject != nil {
			subject = o.Subject.Name
		}
		fmt.Printf("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", path, until, subject, o.Name, o.Kind, o.Value, o.Unit)
	}
	return nil
}
