package sojourn.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import sojourn.face.FaceForgotten;
import sojourn.face.FacePhotoId;
import sojourn.face.GatePictures;
import sojourn.portrait.Portrait;

/** Pictures on their way: the devices of a campus take the same ones shortly after one another, so the latest few stay opened. */
@Component
class Pictures {

    // a device that is behind the others by so many pictures opens them anew
    private static final int FEW = 256;

    private final GatePictures pictures;
    private final Map<Key, byte[]> latest = new LinkedHashMap<>(FEW, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > FEW;
        }
    };

    Pictures(GatePictures pictures) {
        this.pictures = pictures;
    }

    private record Key(FacePhotoId photo, int bytes) {}

    /** Empty for what was forgotten meanwhile. */
    Optional<byte[]> of(FacePhotoId photo, int bytes) {
        var key = new Key(photo, bytes);
        var there = there(key);
        if (there != null) {
            return unlessForgotten(photo, there);
        }
        var read = pictures.jpeg(photo).map(jpeg -> Portrait.within(jpeg, bytes));
        if (read.isEmpty()) {
            return read;
        }
        synchronized (latest) {
            latest.put(key, read.get());
        }
        return unlessForgotten(photo, read.get());
    }

    // by another node, or while it was being read
    private Optional<byte[]> unlessForgotten(FacePhotoId photo, byte[] jpeg) {
        if (pictures.opens(photo)) {
            return Optional.of(jpeg);
        }
        forget(photo);
        return Optional.empty();
    }

    private byte @Nullable [] there(Key key) {
        synchronized (latest) {
            return latest.get(key);
        }
    }

    /** What is forgotten is forgotten here too; what another node forgot, at the next use. */
    @EventListener
    void on(FaceForgotten forgotten) {
        // until then a delivery still reads it, and would put it back
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Forgetting(forgotten.photo()));
        } else {
            forget(forgotten.photo());
        }
    }

    private final class Forgetting implements TransactionSynchronization {

        private final FacePhotoId photo;

        Forgetting(FacePhotoId photo) {
            this.photo = photo;
        }

        @Override
        public void afterCommit() {
            forget(photo);
        }
    }

    private void forget(FacePhotoId photo) {
        synchronized (latest) {
            latest.keySet().removeIf(key -> key.photo().equals(photo));
        }
    }
}
