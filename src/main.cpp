// What the program is made of: its commands.
#include "commands/list.h"

int main(int argc, char** argv) {
    const std::array all{
        commands::init(),   commands::demo(),    commands::serve(),          commands::migrate(),
        commands::import(), commands::imports(), commands::show(),           commands::analyse(),
        commands::user(),   commands::backup(),  commands::restore(),        commands::check(),
        commands::retain(), commands::forget(),  commands::subject_access(), commands::export_school(),
        commands::alarms(), commands::watch(),   commands::pack(),           commands::remind(),
    };
    const std::vector<std::string> words{argv + 1, argv + argc};
    return commands::run(words, all);
}
