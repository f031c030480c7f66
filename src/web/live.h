#pragma once
// Live carries a fragment of a page from whoever changed something to every page that shows it (Server-Sent Events).
#include "web/request.h"

#include <functional>
#include <mutex>

namespace web {

// A handler returns this after its verb was checked: the line stays open, and what is published on the topic is sent. A body, made by
// event_of, is sent first: what stands at this moment.
Reply listen(std::string topic);

// Safe to call from any thread.
class Live {
public:
    struct Message {
        std::string topic;
        std::string event; // ready to send: "data: …\n\n"
    };
    void publish(std::string_view topic, const SafeHtml& fragment);
    std::vector<Message> take(); // everything since the last call, oldest first

    // The server's wake-up, called after each publish while the lock is held: it must only leave word.
    void on_publish(std::function<void()>);

private:
    std::mutex mutex_;
    std::vector<Message> waiting_;
    std::function<void()> wake_;
};

// One event of text/event-stream: every line of the fragment behind "data: ".
std::string event_of(std::string_view fragment);

} // namespace web
