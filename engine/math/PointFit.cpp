// SPDX-License-Identifier: MPL-2.0
#include "math/PointFit.h"

#include <Eigen/Geometry>

#include <cmath>

namespace halls {
namespace {

using Points = Eigen::Matrix3Xd;

Points columns(std::span<const Vec3> places) {
    Points points(3, static_cast<Eigen::Index>(places.size()));
    for (std::size_t i = 0; i < places.size(); ++i)
        points.col(static_cast<Eigen::Index>(i)) = Eigen::Vector3d(places[i].x, places[i].y, places[i].z);
    return points;
}

/// How wide the places lie across their longest direction, as a share of it: 0 is a line.
double spread(const Points& points) {
    const Points centred = points.colwise() - points.rowwise().mean();
    const Eigen::JacobiSVD<Points> svd(centred);
    const double longest = svd.singularValues()(0);
    return longest < 1e-9 ? 0.0 : svd.singularValues()(1) / longest;
}

constexpr double kLeastSpread = 0.02;

Error invalid(const char* why) {
    return Error{ErrorCode::Invalid, {}, {}, why};
}

} // namespace

Result<PointFit> fitPoints(std::span<const Vec3> from, std::span<const Vec3> to) {
    if (from.size() != to.size())
        return invalid("there are more places on one side than on the other");
    if (from.size() < 3)
        return invalid("three pairs of places are needed");
    const Points source = columns(from);
    const Points target = columns(to);
    if (!source.allFinite() || !target.allFinite())
        return invalid("a place is not a finite number");
    if (spread(source) < kLeastSpread || spread(target) < kLeastSpread)
        return invalid("the places lie on one line: choose a third one beside it");
    const Eigen::Matrix4d rigid = Eigen::umeyama(source, target, false);
    const Eigen::Matrix4d similar = Eigen::umeyama(source, target, true);
    PointFit fit;
    for (int column = 0; column < 4; ++column) {
        for (int row = 0; row < 4; ++row)
            fit.transform[column][row] = static_cast<float>(rigid(row, column));
    }
    fit.scale = static_cast<float>(similar.block<3, 1>(0, 0).norm());
    double squares = 0.0;
    for (Eigen::Index i = 0; i < source.cols(); ++i) {
        const Eigen::Vector3d laid = rigid.block<3, 3>(0, 0) * source.col(i) + rigid.block<3, 1>(0, 3);
        const double error = (laid - target.col(i)).norm();
        fit.errors.push_back(static_cast<float>(error));
        squares += error * error;
    }
    fit.residual = static_cast<float>(std::sqrt(squares / static_cast<double>(source.cols())));
    return fit;
}

} // namespace halls
