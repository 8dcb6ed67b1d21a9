package sojourn.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/** PDFBox's parser with its repairs switched off, every stream measured before it is unpacked, and an eye on the clock. */
final class StrictParser extends PDFParser {

    private static final int MOST_OBJECTS = 2_000_000;

    private final byte[] upload;
    private final StreamBudget budget;
    private final Patience patience;
    /** Where streams begin and end in the file. */
    private final TreeMap<Integer, Integer> streams = new TreeMap<>();

    private int objects;

    StrictParser(byte[] upload, Patience patience) throws IOException {
        super(new RandomAccessReadBuffer(upload));
        this.upload = upload;
        this.patience = patience;
        this.budget = new StreamBudget(patience);
    }

    COSDocument read() throws IOException {
        parse(false);
        return document;
    }

    /**
     * Every object that the cross-reference names. Not through {@link COSObject#getObject}, which logs what cannot be read and
     * goes on with nothing.
     */
    List<COSBase> listed() throws IOException {
        List<COSBase> all = new ArrayList<>();
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            patience.check();
            COSBase read = parseObjectDynamically(key, false);
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    /** Where the objects that the cross-reference names begin. */
    Set<Integer> places() {
        Set<Integer> places = new HashSet<>();
        for (Map.Entry<COSObjectKey, Long> entry : document.getXrefTable().entrySet()) {
            long at = entry.getValue();
            while (at > 0 && at < upload.length && isWhitespace(upload[(int) at])) {
                at++;
            }
            places.add((int) at);
        }
        return places;
    }

    boolean inStream(int at) {
        Map.Entry<Integer, Integer> before = streams.floorEntry(at);
        return before != null && at < before.getValue();
    }

    Map<Integer, Integer> streams() {
        return streams;
    }

    /** The object that begins here although the cross-reference does not name it: of an older version of the file, or hidden. */
    COSBase unlisted(int at) throws IOException {
        source.seek(at);
        readObjectNumber();
        readGenerationNumber();
        readExpectedString(OBJ_MARKER, true);
        COSBase read = parseDirObject();
        skipSpaces();
        long after = source.getPosition();
        if (read instanceof COSDictionary dictionary && Bytes.at(upload, (int) after, STREAM_STRING)) {
            return parseCOSStream(dictionary);
        }
        if (read == null) {
            throw new IOException("No object at " + at);
        }
        return read;
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        if (++objects > MOST_OBJECTS) {
            throw new Forbidden(Reason.BOMB);
        }
        if (objects % 1024 == 0) {
            patience.check();
        }
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        patience.check();
        COSBase said = dictionary.getItem(COSName.LENGTH);
        int from = (int) source.getPosition();
        COSStream stream = super.parseCOSStream(dictionary);
        streams.put(from, (int) source.getPosition());
        COSBase length = said instanceof COSObject reference ? reference.getObject() : said;
        // PDFBox looks for the end itself when the length is wrong; another reader may then see another stream.
        if (!(length instanceof COSNumber number) || number.longValue() != stream.getLength()) {
            throw new Forbidden(Reason.BROKEN);
        }
        budget.spend(stream);
        return stream;
    }

    // Called when the trailers are known and before the first object is read.
    @Override
    protected void prepareDecryption() throws IOException {
        if (document.getTrailer() != null && document.getTrailer().containsKey(COSName.ENCRYPT)) {
            throw new Forbidden(Reason.ENCRYPTED);
        }
    }
}
