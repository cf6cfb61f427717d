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
    /// `fill` is called once, with an empty value; again only where it threw.
    template <class Fill>
    Value const& get(Fill fill) const {
        if (Value const* made = ready_.load(std::memory_order_acquire)) return *made;
        std::lock_guard const lock(mutex_);
        if (!value_) {
            auto making = std::make_unique<Value>();
            fill(*making);
            value_ = std::move(making);
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
