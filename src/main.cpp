// What the program is made of: its commands.
#include "commands/list.h"

int main(int argc, char** argv) {
    const std::array all{
        commands::backup(),
        commands::check(),
        commands::import(),
        commands::imports(),
        commands::migrate(),
        commands::restore(),
        commands::serve(),
        commands::show(),
        commands::serve(), commands::migrate(), commands::backup(), commands::restore(),        commands::backup(),
        commands::check(),
        commands::import(),
        commands::imports(),
        commands::migrate(),
        commands::restore(),
        commands::serve(),
        commands::show(),
    };
    const std::vector<std::string> words{argv + 1, argv + argc};
    return commands::run(words, all);
}
