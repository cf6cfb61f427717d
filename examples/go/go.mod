module example

go 1.19

require github.com/zhibiao/zhibiao/bindings/go v0.0.0

replace github.com/zhibiao/zhibiao/bindings/go => ../../bindings/go
