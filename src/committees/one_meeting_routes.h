#pragma once
// What the handlers of meetings share: the meeting of an address as this person may read it, and its page.
#include "committees/agenda_forms_page.h"
#include "committees/meeting_store.h"
#include "web/request.h"

namespace committees {

struct Here {
    MeetingView view;
    bool runs; // the reader runs meetings of this committee
    const Committee& committee() const { return view.committee; }
    const Meeting& meeting() const { return view.meeting; }
};
basics::Result<Here> meeting_in(const web::Request&, storage::Reader&);
basics::Result<Here> meeting_to_run(const web::Request&, storage::Reader&);
// The item, paper or line of the address, if the reader may read it.
basics::Result<Item> item_in(const web::Request&, const Here&);
basics::Result<Paper> paper_in(const web::Request&, const Here&);
basics::Result<Line> line_in(const web::Request&, const Here&);

// A page under the meeting.
web::Frame frame_of(const Here&, std::string title);
std::string line_said(const web::Request&, std::string_view field);
std::string text_said(const web::Request&, std::string_view field);
std::vector<Matter> matters_said(const web::Request&);

// A form that was refused.
struct Returned {
    std::string_view words{}; // under which it stands
    Form form{};
    std::vector<Wrong> wrong{};
};
void put_forms(web::ErrorSummary&, std::vector<std::pair<std::string, Form>>&, const Returned&,
               const std::string& token);
basics::Result<web::Reply> item_reply(web::Request&, const Here&, const Item&, const Returned&);
basics::Result<web::Reply> change_reply(web::Request&, const Here&, std::string title, ChangePage,
                                        const std::vector<Wrong>&);

constexpr std::string_view adding_paper = "Add a paper", adding_line = "Write minutes",
                           changing_item = "Change the item", declaring_interest = "Declare an interest in this item";

// Handlers that stand in files of their own.
basics::Result<web::Reply> move_meeting(web::Request&);
basics::Result<web::Reply> show_attendance(web::Request&);
basics::Result<web::Reply> save_attendance(web::Request&);
basics::Result<web::Reply> show_item(web::Request&);
basics::Result<web::Reply> save_item(web::Request&);
basics::Result<web::Reply> show_item_changes(web::Request&);
basics::Result<web::Reply> add_interest(web::Request&);
basics::Result<web::Reply> add_paper(web::Request&);
basics::Result<web::Reply> show_paper(web::Request&);
basics::Result<web::Reply> save_paper(web::Request&);
basics::Result<web::Reply> add_line(web::Request&);
basics::Result<web::Reply> show_line(web::Request&);
basics::Result<web::Reply> save_line(web::Request&);
basics::Result<web::Reply> finish_action(web::Request&);
basics::Result<web::Reply> add_item(web::Request&);
basics::Result<web::Reply> show_action(web::Request&);
basics::Result<web::Reply> finish_own_action(web::Request&);
basics::Result<web::Reply> remove_item(web::Request&);
basics::Result<web::Reply> remove_paper(web::Request&);
basics::Result<web::Reply> remove_line(web::Request&);

// The page of the meeting; `wrong` stands beside the fields of the item that was to be added, or of the move.
basics::Result<web::Reply> meeting_reply(web::Request&, storage::Reader&, const Here&, const ItemWords&,
                                         std::string_view verb, const std::vector<Wrong>& wrong);

} // namespace committees
