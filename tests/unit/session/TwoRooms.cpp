// SPDX-License-Identifier: MPL-2.0
#include "unit/session/TwoRooms.h"

#include "base/Hash.h"

namespace halls::session {
namespace {

constexpr const char* kText = "The halls were found empty. Words about the rooms stand here.";

void addRoom(physics::CollisionWorld& world) {
    const auto box = [&](Vec3 min, Vec3 max, std::uint32_t tag) { world.addBox({min, max}, Mat4(1.0F), tag); };
    box({-5.4F, -0.5F, -5.4F}, {15.8F, 0.0F, 5.4F}, 1); // floor
    box({-5.4F, 0.0F, -5.4F}, {-5.0F, 4.0F, 5.4F}, 1);  // west
    box({15.4F, 0.0F, -5.4F}, {15.8F, 4.0F, 5.4F}, 2);  // east
    box({-5.4F, 0.0F, -5.4F}, {15.8F, 4.0F, -5.0F}, 1); // north
    box({-5.4F, 0.0F, 5.0F}, {15.8F, 4.0F, 5.4F}, 1);   // south
    box({5.0F, 0.0F, -5.0F}, {5.4F, 4.0F, -1.0F}, 1);   // between, with a door of 2 m
    box({5.0F, 0.0F, 1.0F}, {5.4F, 4.0F, 5.0F}, 1);
}

Pin pin(const Id& id, const Id& hall, Vec3 position, std::vector<Id> states) {
    Pin made{.id = id, .hall = hall, .position = position, .states = std::move(states)};
    made.label.byLanguage["en"] = id;
    made.quotations.push_back({.source = "text.txt",
                               .sha256 = sha256Hex(std::string_view(kText)),
                               .start = 4,
                               .end = 9,
                               .exact = "halls",
                               .prefix = "The ",
                               .suffix = " were found empty. "});
    return made;
}

Hall hall(const Id& id, Aabb bounds) {
    return {.id = id, .bounds = bounds, .modes = {Mode::Walk, Mode::Look, Mode::Orbit, Mode::Plan}};
}

std::shared_ptr<const Museum> words() {
    auto museum = std::make_shared<Museum>();
    museum->id = "two-rooms";
    museum->languages = {"en"};
    museum->startView = "start";
    museum->startState = "before";
    museum->states = {{.id = "before"}, {.id = "after"}};
    museum->halls = {hall("west", {{-5.0F, 0.0F, -5.0F}, {5.2F, 4.0F, 5.0F}}),
                     hall("east", {{5.2F, 0.0F, -5.0F}, {15.4F, 4.0F, 5.0F}})};
    museum->halls[1].modes = {Mode::Walk, Mode::Look};
    museum->views = {{.id = "start", .hall = "west", .pose = {{0.0F, 1.6F, 4.0F}, 0.0F, 0.0F}},
                     {.id = "high", .hall = "east", .pose = {{10.0F, 1.9F, 0.0F}, radiansOf(90.0F), -0.1F}}};
    museum->texts.push_back(
        {.id = "text",
         .file = "text.txt",
         .text = kText,
         .sha256 = sha256Hex(std::string_view(kText)),
         .actualSha = sha256Hex(std::string_view(kText)),
         .language = "en",
         .passages = {{.id = "P01", .start = 0, .end = 27}, {.id = "P02", .start = 28, .end = 61}}});
    museum->pins = {pin("west-pin", "west", {0.0F, 1.5F, -4.0F}, {"before", "after"}),
                    pin("east-pin", "east", {12.0F, 1.5F, 0.0F}, {"before"}),
                    pin("after-pin", "west", {2.0F, 1.5F, 0.0F}, {"after"})};
    museum->pins[2].quotations.front().exact = "walls";
    return museum;
}

} // namespace

std::shared_ptr<const loading::LoadedMuseum> twoRooms() {
    auto loaded = std::make_shared<loading::LoadedMuseum>();
    loaded->made.museum = words();
    loaded->objects = {Subject{}, Subject{.hall = "west", .part = {}, .exhibit = {}},
                       Subject{.hall = "east", .part = {}, .exhibit = {}}};
    loaded->states.resize(2);
    for (loading::LoadedState& state : loaded->states)
        addRoom(state.collision);
    loaded->states[1].collision.addBox({{-1.0F, 0.0F, -3.0F}, {1.0F, 1.0F, -1.0F}}, Mat4(1.0F), 1);
    return loaded;
}

} // namespace halls::session
