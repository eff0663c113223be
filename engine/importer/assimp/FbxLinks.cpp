// SPDX-License-Identifier: MPL-2.0
#include "importer/assimp/FbxLinks.h"

#include <algorithm>
#include <unordered_map>

namespace halls::importer {
namespace {

struct Seen {
    bool open = false;      ///< on the way from where one began
    std::size_t height = 0; ///< of what is below; known once it is no longer open
};

/// Looks through all that is below an object, without recursion: files nest as deep as they like.
class Walk {
public:
    explicit Walk(const std::vector<FbxLink>& links) : m_links(links) {}

    void from(std::int64_t id, FbxTree& tree) {
        if (m_seen.contains(id))
            return;
        enter(id);
        while (!m_way.empty()) {
            Step& step = m_way.back();
            if (step.next < m_links.size() && m_links[step.next].parent == step.id) {
                const FbxLink& link = m_links[step.next++];
                const auto known = m_seen.find(link.child);
                if (known == m_seen.end())
                    enter(link.child);
                else if (known->second.open)
                    tree.closing.push_back(link);
                else
                    step.height = std::max(step.height, known->second.height + 1);
                continue;
            }
            const Step done = step;
            m_way.pop_back();
            m_seen[done.id] = {false, done.height};
            tree.deepest = std::max(tree.deepest, done.height);
            if (!m_way.empty())
                m_way.back().height = std::max(m_way.back().height, done.height + 1);
        }
    }

private:
    struct Step {
        std::int64_t id = 0;
        std::size_t next = 0; ///< into m_links
        std::size_t height = 0;
    };

    void enter(std::int64_t id) {
        const auto first = std::ranges::lower_bound(m_links, id, {}, &FbxLink::parent);
        m_seen[id].open = true;
        m_way.push_back({id, static_cast<std::size_t>(first - m_links.begin()), 0});
    }

    const std::vector<FbxLink>& m_links; ///< by parent
    std::unordered_map<std::int64_t, Seen> m_seen;
    std::vector<Step> m_way;
};

} // namespace

FbxTree treeOf(std::vector<FbxLink> links) {
    std::ranges::stable_sort(links, {}, &FbxLink::parent);
    FbxTree tree;
    Walk walk(links);
    walk.from(0, tree);
    for (const FbxLink& link : links)
        walk.from(link.parent, tree);
    return tree;
}

} // namespace halls::importer
