package sojourn.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * How far the streams of one PDF may unpack: 200 MB together, 8 MB for one that holds objects, and outside pictures no more than a hundred
 * times what it is (the first 5 MB are free). Each is unpacked once through a counter that keeps nothing, before PDFBox unpacks any.
 */
final class StreamBudget {

    private static final long ALL = 200L << 20;
    private static final long OBJECTS = 8L << 20;
    private static final long FREE = 5L << 20;
    private static final long RATIO = 100;
    private static final int BETWEEN = 16 << 20;
    private static final int LONGEST_CHAIN = 4;
    private static final int LONGEST_ROW = 100_000;

    /** Make pixels; what they unpack to is bounded by the size of the picture, and no reader unpacks them for us. */
    private static final Set<String> PIXELS =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private final Patience patience;
    private long left = ALL;

    StreamBudget(Patience patience) {
        this.patience = patience;
    }

    void spend(COSStream stream) throws IOException {
        boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        if (picture) {
            Pixels.checkArea(stream.getInt(COSName.WIDTH, COSName.W, 1), stream.getInt(COSName.HEIGHT, COSName.H, 1));
        }
        checkRows(stream);
        long most = left;
        COSName type = stream.getCOSName(COSName.TYPE);
        if (COSName.OBJ_STM.equals(type) || COSName.XREF.equals(type)) {
            most = Math.min(most, OBJECTS);
        } else if (!picture) {
            most = Math.min(most, Math.max(FREE, stream.getLength() * RATIO));
        }
        List<String> filters = filters(stream);
        checkPixels(stream, filters);
        left -= unpacked(stream, filters, most);
    }

    private long unpacked(COSStream stream, List<String> filters, long most) throws IOException {
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            if (PIXELS.contains(filters.get(i))) {
                checkJpeg(filters.get(i), in);
                return 0;
            }
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            Counter counter = new Counter(kept, last ? most : Math.min(most, BETWEEN), !last, patience);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, counter, stream, i);
            if (last) {
                return counter.count();
            }
            in = new ByteArrayInputStream(kept.toByteArray());
        }
        return stream.getLength();
    }

    // Nothing that is measured comes behind pixels, so nothing may be packed behind them; and what a reader takes
    // objects
    // from, whether it calls itself so or not, is no picture.
    private static void checkPixels(COSStream stream, List<String> filters) {
        for (int i = 0; i < filters.size(); i++) {
            if (PIXELS.contains(filters.get(i)) && (i < filters.size() - 1 || holdsObjects(stream))) {
                throw new Forbidden(Reason.BOMB);
            }
        }
    }

    private static boolean holdsObjects(COSStream stream) {
        COSName type = stream.getCOSName(COSName.TYPE);
        return COSName.OBJ_STM.equals(type)
                || COSName.XREF.equals(type)
                || stream.containsKey(COSName.FIRST)
                || stream.getDictionaryObject(COSName.W) instanceof COSArray;
    }

    // What the dictionary says of the size and what the picture says of itself may differ, and readers believe the
    // picture.
    private void checkJpeg(String filter, InputStream in) throws IOException {
        if (filter.startsWith("DCT")) {
            JpegParts.checkSize(in.readAllBytes());
        }
        patience.check();
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<String> names = new ArrayList<>();
        if (filters instanceof COSName one) {
            names.add(one.getName());
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (!(several.getObject(i) instanceof COSName one)) {
                    throw new Forbidden(Reason.BROKEN);
                }
                names.add(one.getName());
            }
        } else if (filters != null) {
            throw new Forbidden(Reason.BROKEN);
        }
        if (names.contains("Crypt")) {
            throw new Forbidden(Reason.ENCRYPTED);
        }
        if (names.size() > LONGEST_CHAIN) {
            throw new Forbidden(Reason.BOMB);
        }
        return names;
    }

    // The predictors put one row into memory, as long as the upload says.
    private static void checkRows(COSStream stream) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        List<COSBase> all = new ArrayList<>();
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                all.add(several.getObject(i));
            }
        } else if (parameters != null) {
            all.add(parameters);
        }
        for (COSBase one : all) {
            if (one instanceof COSDictionary row
                    && (wrong(row.getInt(COSName.COLUMNS, 1), LONGEST_ROW)
                            || wrong(row.getInt(COSName.COLORS, 1), 32)
                            || wrong(row.getInt(COSName.BITS_PER_COMPONENT, 8), 16))) {
                throw new Forbidden(Reason.BOMB);
            }
        }
    }

    private static boolean wrong(int value, int most) {
        return value < 1 || value > most;
    }
}
