#include "testing/inspect.h"

#include "web/assets.h"
#include "web/routes.h"

#include <fmt/format.h>

#include <set>

namespace testing {
namespace {

using web::Method;

struct Inspector {
    const Markup& page;
    std::span<const web::Route> routes;
    std::vector<std::string> faults{};
    std::set<std::string, std::less<>> ids{};

    void fault(const Element& where, std::string words) {
        faults.push_back(fmt::format("line {}: <{}> {}", where.line, where.name, words));
    }
    bool leads_somewhere(std::string_view address, Method method) const {
        const auto path = address.substr(0, address.find_first_of("?#"));
        if (path.empty() || address.starts_with("https://")) return true;
        if (path.starts_with("/assets/")) return web::find_asset(path).has_value();
        return web::find_route(routes, method, path).route != nullptr;
    }
    bool names(std::string_view list) const { // every id of the list is there
        for (size_t start = 0; start < list.size();) {
            const auto end = std::min(list.find(' ', start), list.size());
            if (end > start && !ids.contains(list.substr(start, end - start))) return false;
            start = end + 1;
        }
        return true;
    }

    void collect_ids() {
        for (const auto& each : page.elements)
            if (each.has("id") && !ids.emplace(each.attribute("id")).second)
                fault(each, fmt::format("has an id that another has: {}", each.attribute("id")));
    }
    void headings() {
        const auto h1 = page.all("h1"), titles = page.all("title");
        if (h1.size() != 1) return faults.push_back(fmt::format("the page has {} h1, and must have one", h1.size()));
        const Element* title = nullptr; // charts have titles of their own
        for (const auto* each : titles)
            if (page.inside(*each, "head")) title = each;
        if (!title || title->text != h1.front()->text + " – Bearing")
            faults.push_back(fmt::format("the title must be “{} – Bearing”", h1.front()->text));
        int before = 1;
        for (const auto& each : page.elements) {
            if (each.name.size() != 2 || each.name[0] != 'h' || each.name[1] < '1' || each.name[1] > '6') continue;
            const int level = each.name[1] - '0';
            if (level > before + 1) fault(each, fmt::format("skips a level after h{}", before));
            if (each.text.empty()) fault(each, "is empty");
            before = level;
        }
        if (page.all("main").size() != 1) faults.push_back("the page needs one main");
        if (page.all("html").empty() || page.all("html").front()->attribute("lang").empty())
            faults.push_back("the page says no language");
    }
    bool labelled(const Element& field) const {
        if (field.has("aria-label") || page.inside(field, "label")) return true;
        if (field.has("aria-labelledby")) return names(field.attribute("aria-labelledby"));
        for (const auto* label : page.all("label"))
            if (field.has("id") && label->attribute("for") == field.attribute("id") && !label->text.empty())
                return true;
        return false;
    }
    void fields() {
        for (const auto& each : page.elements) {
            const auto type = each.attribute("type");
            const bool field = (each.name == "input" && type != "hidden" && type != "submit") || each.name == "select"
                               || each.name == "textarea";
            if (field && !labelled(each)) fault(each, fmt::format("named {} has no label", each.attribute("name")));
            if (each.name == "label" && each.has("for") && !names(each.attribute("for")))
                fault(each, "is for a field that is not there");
            if (each.has("aria-describedby") && !names(each.attribute("aria-describedby")))
                fault(each, "is described by what is not there");
            if (each.name == "fieldset" && !has_child(each, "legend")) fault(each, "has no legend");
        }
    }
    bool has_child(const Element& parent, std::string_view name) const {
        for (const auto* each : page.all(name))
            if (page.parent(*each) == &parent) return true;
        return false;
    }
    void tables() {
        for (const auto* table : page.all("table"))
            if (!has_child(*table, "caption")) fault(*table, "has no caption");
        for (const auto* cell : page.all("th"))
            if (!cell->has("scope")) fault(*cell, "has no scope");
        for (const auto* caption : page.all("caption"))
            if (caption->text.empty()) fault(*caption, "is empty");
    }
    void no_script_inside() {
        for (const auto& each : page.elements) {
            if (each.name == "style" || (each.name == "script" && (!each.has("src") || !each.text.empty())))
                fault(each, "stands in the page: scripts and styles are files");
            for (const auto& [key, value] : each.attributes)
                if (key == "style" || key.starts_with("on"))
                    fault(each, fmt::format("has {}: scripts and styles are files", key));
            if (each.name == "img" && !each.has("alt")) fault(each, "has no alt");
        }
    }
    void links() {
        for (const auto& each : page.elements) {
            const auto address =
                each.name == "a" || each.name == "link" ? each.attribute("href") : each.attribute("src");
            if (each.name == "a" && (!each.has("href") || address == "#")) fault(each, "leads nowhere");
            if (each.name == "a" && each.text.empty() && !each.has("aria-label")) fault(each, "has no words");
            if (address.starts_with('#') ? !names(address.substr(1)) : !leads_somewhere(address, Method::get))
                fault(each, fmt::format("leads to {}, which is no page", address));
            if (each.name == "button" && each.text.empty() && !each.has("aria-label")) fault(each, "has no words");
        }
    }
    bool carries_token(const Element& form) const {
        for (const auto* each : page.all("input"))
            for (const auto* above = page.parent(*each); above; above = page.parent(*above))
                if (above == &form && each->attribute("name") == "form_token" && each->attribute("type") == "hidden")
                    return true;
        return false;
    }
    void forms() {
        for (const auto* form : page.all("form")) {
            const auto method = form->attribute("method");
            if (method != "get" && method != "post") fault(*form, "says no method");
            else if (!form->has("action")) fault(*form, "says no action");
            else if (!leads_somewhere(form->attribute("action"), method == "post" ? Method::post : Method::get))
                fault(*form, fmt::format("goes to {}, which takes no {}", form->attribute("action"), method));
            if (method == "post" && !carries_token(*form)) fault(*form, "carries no form_token");
        }
    }
};

} // namespace

std::vector<std::string> faults_of_page(std::string_view html, std::span<const web::Route> routes) {
    const auto page = parse_markup(html);
    Inspector inspector{.page = page, .routes = routes};
    inspector.collect_ids();
    inspector.headings();
    inspector.fields();
    inspector.tables();
    inspector.no_script_inside();
    inspector.links();
    inspector.forms();
    auto faults = page.faults;
    faults.insert(faults.end(), inspector.faults.begin(), inspector.faults.end());
    return faults;
}

} // namespace testing
