module github.com/zhibiao/zhibiao/bindings/go

go 1.19
