package zhibiao

import (
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar, without a time or a zone, because that is what texts state. The zero Date is
// null: an end that is open or unknown.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero tells whether the date is null.
func (d Date) IsZero() bool { return d == Date{} }

// String is the date in ISO 8601, 2026-02-28, and "" for null.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// In is midnight of that day in a zone.
func (d Date) In(zone *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, zone)
}

// dateOf reads 20260228.
func dateOf(number int32) Date {
	return Date{int(number / 10000), time.Month(number / 100 % 100), int(number % 100)}
}
