package sojourn.inspection;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Files of other kinds, sent under the name of a PDF or a picture. */
final class Renamed {

    private Renamed() {}

    static Stream<Arguments> all() {
        return Stream.concat(
                Stream.of("gif", "bmp", "tiff")
                        .map(format -> ForbiddenUploads.upload(
                                "real " + format,
                                Reason.UNKNOWN_TYPE,
                                () -> Pictures.written(format, Pictures.corner(BufferedImage.TYPE_3BYTE_BGR)))),
                Stream.of(
                        kind("HTML", "<!DOCTYPE html><html><script>alert(1)</script></html>"),
                        kind("HTML without doctype", "<html><body onload=alert(1)>"),
                        kind("XHTML", "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                        kind("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        kind("packed SVG", "\u001f\u008b\b\0\0\0\0\0"),
                        kind("XML", "<?xml version=\"1.0\"?><a/>"),
                        kind("XML with entities", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                        kind("JSON", "{\"a\": 1}"),
                        kind("JavaScript", "alert(document.cookie)"),
                        kind("PHP", "<?php system($_GET['c']); ?>"),
                        kind("JSP", "<%@ page import=\"java.io.*\" %>"),
                        kind("MHTML", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a"),
                        kind("mail", "From: a@example.org\r\nSubject: b\r\n\r\nc"),
                        kind("RTF", "{\\rtf1\\ansi{\\object\\objocx}}"),
                        kind("old Word", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504)),
                        kind("PostScript", "%!PS-Adobe-3.0\n(%pipe%id)(r) file"),
                        kind("form data of PDF", "%FDF-1.2\n1 0 obj<</FDF<<>>>>endobj"),
                        kind("Windows program", "MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff"),
                        kind("Linux program", "\u007fELF\2\1\1\0"),
                        kind("macOS program", "\u00cf\u00fa\u00ed\u00fe\7\0\0\1"),
                        kind("Java class", "\u00ca\u00fe\u00ba\u00be\0\0\0\u0041"),
                        kind("WebAssembly", "\0asm\1\0\0\0"),
                        kind("shell script", "#!/bin/sh\nrm -rf /\n"),
                        kind("batch file", "@echo off\r\ndel *.*\r\n"),
                        kind("PowerShell", "Invoke-Expression (iwr http://example.org)"),
                        kind("shortcut", "L\0\0\0\1\u0014\2\0"),
                        kind("ZIP", "PK\3\4\u0014\0\0\0\b\0"),
                        kind("empty ZIP", "PK\5\6" + "\0".repeat(18)),
                        kind("Word", "PK\3\4\u0014\0\6\0\b\0[Content_Types].xml word/document.xml"),
                        kind("Java archive", "PK\3\4\n\0\0\0\0\0META-INF/MANIFEST.MF"),
                        kind("RAR 4", "Rar!\u001a\7\0"),
                        kind("RAR 5", "Rar!\u001a\7\1\0"),
                        kind("7z", "7z\u00bc\u00af\u0027\u001c\0\4"),
                        kind("xz", "\u00fd7zXZ\0"),
                        kind("bzip2", "BZh91AY&SY"),
                        kind("zstd", "\u0028\u00b5\u002f\u00fd"),
                        kind("tar", "a".repeat(257) + "ustar\0"),
                        kind("cabinet", "MSCF\0\0\0\0"),
                        kind("GIF 87a", "GIF87a\1\0\1\0\0\0\0;"),
                        kind("GIF 89a", "GIF89a\1\0\1\0\0\0\0;"),
                        kind("BMP", "BM\u003a\0\0\0"),
                        kind("TIFF, little", "II*\0\b\0\0\0"),
                        kind("TIFF, big", "MM\0*\0\0\0\b"),
                        kind("WEBP", "RIFF\u0024\0\0\0WEBPVP8 "),
                        kind("HEIC", "\0\0\0\u0018ftypheic\0\0\0\0"),
                        kind("AVIF", "\0\0\0\u0018ftypavif\0\0\0\0"),
                        kind("JPEG 2000", "\0\0\0\fjP  \r\n\u0087\n"),
                        kind("JPEG XL", "\u00ff\n\u00fa\u001f"),
                        kind("PSD", "8BPS\0\1"),
                        kind("icon", "\0\0\1\0\1\0"),
                        kind("MNG", "\u008aMNG\r\n\u001a\n"),
                        kind("MP4", "\0\0\0\u0018ftypmp42"),
                        kind("MP3", "ID3\3\0\0"),
                        kind("Flash", "FWS\t"),
                        kind("SQLite", "SQLite format 3\0"),
                        kind("certificate", "-----BEGIN CERTIFICATE-----\nMIIB"),
                        kind("OFD", "PK\3\4\u0014\0\0\0\b\0OFD.xml"),
                        kind("plain text", "来校依据"),
                        kind("two bytes of JPEG", "\u00ff\u00d8"),
                        kind("PNG with lost line end", "\u0089PNG\n\u001a\n"),
                        kind("PDF header in small letters", "%pdf-1.7\n%%EOF")));
    }

    private static Arguments kind(String name, String content) {
        byte[] bytes = name.equals("plain text") ? content.getBytes(StandardCharsets.UTF_8) : Pdf.latin(content);
        return ForbiddenUploads.upload(name, Reason.UNKNOWN_TYPE, () -> bytes);
    }
}
