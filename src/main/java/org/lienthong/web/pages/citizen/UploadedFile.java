package org.lienthong.web.pages.citizen;

import java.io.IOException;
import java.io.InputStream;
import org.lienthong.citizen.AttachingPapers;
import org.springframework.web.multipart.MultipartFile;

/** A file from a browser, which the container has laid aside on the disk. */
record UploadedFile(MultipartFile part) implements AttachingPapers.File {

    @Override
    public String name() {
        String name = part.getOriginalFilename();
        return name == null ? "" : name;
    }

    @Override
    public long size() {
        return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
