package sojourn.inspection;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;

/** The tree of pages, counted by its leaves; one that says another number, or in which a page hangs twice, is broken. */
final class PageTree {

    private PageTree() {}

    static int count(COSDictionary trailer) {
        COSDictionary catalog = trailer.getCOSDictionary(COSName.ROOT);
        COSDictionary root = catalog == null ? null : catalog.getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new Forbidden(Reason.BROKEN);
        }
        int pages = 0;
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (!(next instanceof COSDictionary node) || !seen.add(node)) {
                throw new Forbidden(Reason.BROKEN);
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages++;
                checkPage(node);
            } else {
                for (COSBase kid : kids) {
                    // A missing one must not become a null in the deque.
                    COSBase read = kid instanceof COSObject reference ? reference.getObject() : kid;
                    open.push(read == null ? COSNull.NULL : read);
                }
            }
        }
        if (pages > Inspection.MOST_PAGES) {
            throw new Forbidden(Reason.TOO_MANY_PAGES);
        }
        if (pages == 0 || root.getInt(COSName.COUNT) != pages) {
            throw new Forbidden(Reason.BROKEN);
        }
        return pages;
    }

    private static void checkPage(COSDictionary page) {
        if (!COSName.PAGE.equals(page.getCOSName(COSName.TYPE))) {
            throw new Forbidden(Reason.BROKEN);
        }
    }
}
