#include "web/live.h"

#include "basics/text.h"

namespace web {
namespace {

// Without a server nobody takes messages away: then only the newest are kept.
constexpr size_t most_waiting = 10'000;

} // namespace

Reply listen(std::string topic) { return {.type = "text/event-stream", .listen = std::move(topic)}; }

std::string event_of(std::string_view fragment) {
    std::string event;
    for (auto line : basics::split(fragment, '\n')) {
        // A lone carriage return would end the line too (HTML, 9.2.6).
        std::string clean{line};
        std::erase(clean, '\r');
        event += "data: " + clean + "\n";
    }
    return event + "\n";
}

void Live::publish(std::string_view topic, const SafeHtml& fragment) {
    Message message{.topic = std::string{topic}, .event = event_of(fragment.text)};
    const std::lock_guard lock{mutex_};
    if (waiting_.size() == most_waiting) waiting_.erase(waiting_.begin());
    waiting_.push_back(std::move(message));
    if (wake_) wake_();
}

std::vector<Live::Message> Live::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(waiting_, {});
}

void Live::on_publish(std::function<void()> wake) {
    const std::lock_guard lock{mutex_};
    wake_ = std::move(wake);
}

} // namespace web
