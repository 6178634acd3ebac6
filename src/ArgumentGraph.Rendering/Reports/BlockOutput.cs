using System.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>Writes blocks as text, each kind in the output's own way.</summary>
internal abstract class BlockOutput
{
    /// <summary>What has been written.</summary>
    protected StringBuilder Text { get; } = new();

    protected void WriteBlock(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                WriteParagraph(paragraph);
                break;
            case Outline outline:
                WriteOutline(outline);
                break;
            case Table table:
                WriteTable(table);
                break;
            case Picture picture:
                WritePicture(picture);
                break;
            case PictureRow row:
                WritePictureRow(row);
                break;
            case FactList list:
                WriteFacts(list);
                break;
            case Part part:
                WritePart(part);
                break;
            case KeptTogether kept:
                WriteKept(kept);
                break;
            case Contents:
                WriteContents();
                break;
        }
    }

    protected abstract void WriteHeading(Heading heading);

    protected abstract void WriteParagraph(Paragraph paragraph);

    protected abstract void WriteOutline(Outline outline);

    protected abstract void WriteTable(Table table);

    protected abstract void WritePicture(Picture picture);

    protected abstract void WriteFacts(FactList list);

    /// <summary>Nothing, where there are no pages.</summary>
    protected virtual void WritePart(Part part)
    {
    }

    /// <summary>Nothing, where there are no pages.</summary>
    protected virtual void WriteKept(KeptTogether kept)
    {
    }

    /// <summary>Nothing, where whoever shows the text lists its headings.</summary>
    protected virtual void WriteContents()
    {
    }

    protected virtual void WritePictureRow(PictureRow row)
    {
        foreach (Picture picture in row.Pictures)
        {
            WritePicture(picture);
        }
    }
}
