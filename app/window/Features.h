// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "comparing/Compare.h"
#include "cutting/Sections.h"
#include "editing/EditMuseum.h"
#include "evidence/Knowing.h"
#include "filming/Filming.h"
#include "going/Going.h"
#include "help/Help.h"
#include "measuring/Measuring.h"
#include "opening/Opening.h"
#include "pictures/Pictures.h"
#include "pins/Pins.h"
#include "quiz/Quiz.h"
#include "reports/Reports.h"
#include "strip/Strip.h"
#include "touring/Touring.h"
#include "walks/Walks.h"

namespace halls::app {

/// All that can be done in the window, and the few places where one thing that is done asks for another. The order is
/// that of menus, panels and toolbar.
struct Features {
    explicit Features(Frame& frame);

    // Owned by the frame.
    Opening& opening;
    Going& going;
    Pins& pins;
    Knowing& knowing;
    Compare& comparing;
    Measuring& measuring;
    Sections& cutting;
    Touring& touring;
    Quiz& quiz;
    Strip& strip;
    Walks& walks;
    EditMuseum& editing;
    Pictures& pictures;
    Reports& reports;
    Filming& filming;
    Help& help;
};

} // namespace halls::app
