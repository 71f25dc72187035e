#include "core/crypto/EllipticPoint.h"

#include "core/crypto/OpenSsl.h"

#include <openssl/err.h>
#include <openssl/objects.h>

namespace wb::crypto {

namespace {

Result<QByteArray> converted(KeyType curve, const QByteArray &bytes, point_conversion_form_t form)
{
    const openssl::Group group(EC_GROUP_new_by_curve_name(OBJ_sn2nid(curveName(curve))));
    const openssl::Point point(EC_POINT_new(group.get()));
    const qsizetype size = coordinateSize(curve);
    const bool lengthFits = bytes.size() == size + 1 || (bytes.size() == 2 * size + 1 && bytes.front() == 4);
    if (!lengthFits
        || EC_POINT_oct2point(group.get(), point.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                              static_cast<size_t>(bytes.size()), nullptr)
            != 1
        || EC_POINT_is_at_infinity(group.get(), point.get()) == 1) {
        ERR_clear_error();
        return failure(ErrorCode::MalformedKey, QStringLiteral("not a point of the curve"));
    }
    QByteArray result(form == POINT_CONVERSION_COMPRESSED ? size + 1 : 2 * size + 1, Qt::Uninitialized);
    EC_POINT_point2oct(group.get(), point.get(), form, reinterpret_cast<unsigned char *>(result.data()),
                       static_cast<size_t>(result.size()), nullptr);
    return result;
}

} // namespace

qsizetype coordinateSize(KeyType curve)
{
    switch (curve) {
    case KeyType::P384: return 48;
    case KeyType::P521: return 66;
    default: return 32;
    }
}

const char *curveName(KeyType curve)
{
    switch (curve) {
    case KeyType::P384: return "secp384r1";
    case KeyType::P521: return "secp521r1";
    default: return "prime256v1";
    }
}

Result<QByteArray> uncompressedPoint(KeyType curve, const QByteArray &point)
{
    return converted(curve, point, POINT_CONVERSION_UNCOMPRESSED);
}

Result<QByteArray> compressedPoint(KeyType curve, const QByteArray &point)
{
    return converted(curve, point, POINT_CONVERSION_COMPRESSED);
}

} // namespace wb::crypto
