#pragma once
// XML that comes in pieces, by what opens and closes in it: expat behind a small face. Names come without their prefix.
#include "basics/result.h"

#include <functional>
#include <memory>

namespace sources {

class Attributes {
public:
    explicit Attributes(const char* const* pairs) : pairs_{pairs} {}
    std::string_view operator[](std::string_view name) const; // "" where there is none

private:
    const char* const* pairs_;
};

struct XmlEvents {
    std::function<void(std::string_view name, Attributes)> open;
    std::function<void(std::string_view name)> close;
    std::function<void(std::string_view)> text{};
};

class Xml {
public:
    explicit Xml(XmlEvents);
    ~Xml();
    Xml(const Xml&) = delete;
    Xml& operator=(const Xml&) = delete;

    basics::Result<void> feed(std::string_view piece); // "" is the end of the document
    void stop();                                       // from inside an event: no further event comes
    bool stopped() const;

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

} // namespace sources
