/// @file
/// A value that is made when it is first asked for, by whichever thread asks first.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

namespace capi {

template <class Value>
class Once {
public:
    /// `make` is called once at most, unless it throws.
    template <class Make>
    Value const& get(Make make) const {
        if (Value const* made = ready_.load(std::memory_order_acquire)) return *made;
        std::lock_guard const lock(mutex_);
        if (!value_) {
            value_ = std::make_unique<Value const>(make());
            ready_.store(value_.get(), std::memory_order_release);
        }
        return *value_;
    }

private:
    mutable std::mutex mutex_;
    mutable std::unique_ptr<Value const> value_;
    mutable std::atomic<Value const*> ready_ = nullptr;
};

}  // namespace capi
