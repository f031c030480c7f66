#pragma once
// A drawing as text: SVG that stands in a page, a pack, a mail and in print, without script and without inline style.
#include <string>
#include <string_view>
#include <vector>

namespace charts {

struct Svg {
    std::string text;
};

// What a reader who does not see the picture hears. The id makes <title> and <desc> unique in their page.
struct Naming {
    std::string id;
    std::string title;       // the message, ten words or fewer
    std::string description; // what the picture shows, in one or two sentences; the figures are in the table beside it
};

// How a chart writes its values.
struct Format {
    int places{1};
    std::string unit{}; // "%" stands close; " points" brings its own space
    bool with_sign{};   // +0.34 for scores around 0
};
std::string written(double, const Format&);

// Government Analysis Function palette (guidance of 2023, "Data visualisation: colours in charts"), 3:1 on white, and
// the greys around it. Never the only difference between two things.
namespace colour {
constexpr std::string_view blue = "#12436D", turquoise = "#28A197", pink = "#801650", orange = "#F46A25",
                           grey = "#3D3D3D", purple = "#A285D1", ink = "#0B0C0C", quiet = "#505A5F", rule = "#B1B4B6",
                           wash = "#F3F2F1", white = "#FFFFFF";
}

// Charts are drawn 600 units wide with text of 17: 10 px on a phone 360 px wide, 20 px at 720.
constexpr double width = 600, text_size = 17, line_height = 22;

enum class Anchor { start, middle, end };
enum class Mark { circle, square, diamond, triangle, triangle_down, cross, star, ring };

struct Stroke {
    std::string_view colour = colour::ink;
    double width = 1;
    std::string_view dashes{}; // "6 4"
};
struct Words {
    Anchor anchor = Anchor::start;
    bool bold = false;
    std::string_view fill = colour::ink;
    std::string_view halo{}; // a colour drawn around the letters, where they stand on lines
};

// Collects shapes; everything given as text is escaped. Coordinates have one decimal, so the same values give the same
// bytes.
class Drawing {
public:
    void line(double x1, double y1, double x2, double y2, Stroke = {});
    void path(std::string_view commands, Stroke, std::string_view fill = "none");
    void box(double x, double y, double w, double h, std::string_view fill, Stroke = {.width = 0}, double round = 0);
    void circle(double x, double y, double radius, std::string_view fill, Stroke);
    void mark(Mark, double x, double y, double radius, std::string_view colour, bool hollow = false);
    void text(double x, double y, std::string_view words, Words = {});
    void open(std::string_view read_out); // a group whose <title> says what is under the pointer
    void close();
    Svg take(const Naming&, std::string_view kind, double height, double wide = width) &&;

private:
    std::string body_;
};

std::string escaped(std::string_view); // & < > " ' and nothing that XML 1.0 forbids
std::string px(double);                // 12.5, 12; never -0

// How wide the words are about to be at text_size: on the generous side, since the reader's typeface is not known.
double width_of(std::string_view words, bool bold = false);
// Broken between words into lines no wider than this; a longer word stands alone. At least one line.
std::vector<std::string> wrapped(std::string_view words, double wide, bool bold = false);
// Cut at the end with … if it is wider.
std::string fitted(std::string_view words, double wide, bool bold = false);

} // namespace charts
