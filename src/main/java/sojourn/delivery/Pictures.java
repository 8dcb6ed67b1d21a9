package sojourn.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
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
            // another node may have forgotten it
            if (pictures.opens(photo)) {
                return Optional.of(there);
            }
            forget(photo);
            return Optional.empty();
        }
        var read = pictures.jpeg(photo).map(jpeg -> Portrait.within(jpeg, bytes));
        read.ifPresent(jpeg -> {
            synchronized (latest) {
                latest.put(key, jpeg);
            }
        });
        return read;
    }

    private byte @Nullable [] there(Key key) {
        synchronized (latest) {
            return latest.get(key);
        }
    }

    /** What is forgotten is forgotten here too; what another node forgot, at the next use. */
    @EventListener
    void on(FaceForgotten forgotten) {
        forget(forgotten.photo());
    }

    private void forget(FacePhotoId photo) {
        synchronized (latest) {
            latest.keySet().removeIf(key -> key.photo().equals(photo));
        }
    }
}
