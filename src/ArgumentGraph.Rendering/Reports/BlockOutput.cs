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
        }
    }

    protected abstract void WriteHeading(Heading heading);

    protected abstract void WriteParagraph(Paragraph paragraph);

    protected abstract void WriteOutline(Outline outline);

    protected abstract void WriteTable(Table table);

    protected abstract void WritePicture(Picture picture);

    protected virtual void WritePictureRow(PictureRow row)
    {
        foreach (Picture picture in row.Pictures)
        {
            WritePicture(picture);
        }
    }
}
