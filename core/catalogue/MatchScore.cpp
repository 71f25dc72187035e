#include "core/catalogue/MatchScore.h"

#include <array>

namespace wb::catalogue {

namespace {

// title, skills, subjects, outcomes, text, provider: the columns of module_index in their order.
constexpr std::array weights{32, 12, 8, 6, 2, 1};

void matchScore(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int, sqlite3_value **)
{
    int score = 0;
    const int phrases = api->xPhraseCount(context);
    for (int phrase = 0; phrase < phrases; ++phrase) {
        Fts5PhraseIter place;
        int column = -1;
        int best = 0;
        if (const int code = api->xPhraseFirstColumn(context, phrase, &place, &column); code != SQLITE_OK) {
            sqlite3_result_error_code(result, code);
            return;
        }
        for (; column >= 0; api->xPhraseNextColumn(context, &place, &column))
            best = qMax(best, size_t(column) < weights.size() ? weights[size_t(column)] : 0);
        score += best;
    }
    sqlite3_result_int(result, score);
}

} // namespace

Result<void> registerMatchScore(storage::Database &database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!api || api->xCreateFunction(api, "wanderbuch_score", nullptr, &matchScore, nullptr) != SQLITE_OK)
        return failure(ErrorCode::StorageFailed, QStringLiteral("this SQLite has no FTS5"));
    return {};
}

} // namespace wb::catalogue
