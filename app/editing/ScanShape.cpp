// SPDX-License-Identifier: MPL-2.0
#include "editing/ScanShape.h"

#include "look/Outline.h"

namespace halls::app {

ScanShape scanShapeOf(const model::Model& model) {
    const Mat3 zUp{1, 0, 0, 0, 0, -1, 0, 1, 0}; // its columns: where x, y and z go
    return {.bounds = model.bounds, .front = {outlineOf(model, Mat3(1.0F)), outlineOf(model, zUp)}};
}

Result<ScanShape> readScanShape(const std::filesystem::path& scan, loading::Loader& loader, std::stop_token stop) {
    const Result<model::ModelFile> file = loader.model(scan, std::move(stop), [](float) {});
    if (!file)
        return file.error();
    return scanShapeOf(file.value().model());
}

std::optional<Vec3> drawnSize(const loading::LoadedMuseum& museum, const Subject& subject, const Id& state) {
    const Hall* hall = museum.museum().hall(subject.hall);
    if (subject.exhibit.empty())
        return hall == nullptr ? std::nullopt : std::optional(hall->bounds.size());
    for (std::size_t i = 0; i < museum.museum().states.size(); ++i) {
        if (museum.museum().states[i].id != state)
            continue;
        for (const loading::StandingModel& standing : museum.states[i].models) {
            const auto file = museum.files.find(standing.model);
            if (museum.objects[standing.object].exhibit == subject.exhibit && file != museum.files.end())
                return file->second.model().bounds.transformed(standing.transform).size();
        }
    }
    return std::nullopt;
}

} // namespace halls::app
