using System.Text;
using ArgumentGraph.Fuzzing.Inputs;

namespace ArgumentGraph.Fuzzing.Tests;

public class PiecesTests
{
    private delegate Pieces Finder(ReadOnlySpan<byte> text);

    [Fact]
    public void Values_and_members_of_JSON_are_pieces() =>
        Said(BracketFinder.Find, "{\"a,b\": [1, {\"c\": 2}], \"d\": \"}\"}").Should().BeEquivalentTo(
            "{\"a,b\": [1, {\"c\": 2}], \"d\": \"}\"}", "{\"a,b\": [1, {\"c\": 2}], \"d\": \"}\"}", "\"a,b\": [1, {\"c\": 2}]", "[1, {\"c\": 2}]",
            "1", "{\"c\": 2}",
            "{\"c\": 2}", "\"c\": 2", "\"d\": \"}\"");

    [Fact]
    public void Elements_and_attributes_of_XML_are_pieces() =>
        Said(TagFinder.Find, "<a x='1'><!-- c --><b y=\"<\"/>text<c></c></a>").Should().BeEquivalentTo(
            "<a x='1'><!-- c --><b y=\"<\"/>text<c></c></a>", " x='1'", "<!-- c -->", " y=\"<\"", "<b y=\"<\"/>", "<c></c>");

    [Fact]
    public void Lines_are_pieces_with_what_is_indented_below_them() =>
        Said(IndentFinder.Find, "a:\n  b: 1\n\n  c:\n    d\ne\n").Should().BeEquivalentTo("a:\n  b: 1\n\n  c:\n    d", "  b: 1", "  c:\n    d", "    d", "e");

    [Fact]
    public void Words_and_quoted_texts_are_pieces() =>
        Said(Pieces.OfTokens, "goal G-1: \"a b\" 'c {1.5} \"x").Should().Equal("goal", "G-1", ":", "\"a b\"", "'", "c", "{", "1.5", "}", "\"", "x");

    [Theory]
    [InlineData("[1, 2, 3]", "2", "[1,  3]")]
    [InlineData("[1, 2, 3]", "3", "[1, 2]")]
    [InlineData("[1]", "1", "[]")]
    public void What_is_taken_out_takes_its_comma_along(string text, string piece, string left)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Pieces pieces = BracketFinder.Find(bytes);
        Piece one = pieces.All.Find(each => Encoding.UTF8.GetString(TextEdit.Of(bytes, each)) == piece);

        Encoding.UTF8.GetString(TextEdit.Replace(bytes, pieces.WithJoint(bytes, one), [])).Should().Be(left);
    }

    [Fact]
    public void Two_pieces_change_places_unless_they_overlap()
    {
        byte[] text = "one two three"u8.ToArray();

        Encoding.UTF8.GetString(TextEdit.Swap(text, new Piece(8, 5), new Piece(0, 3))).Should().Be("three two one");
        Encoding.UTF8.GetString(TextEdit.Swap(text, new Piece(0, 5), new Piece(4, 3))).Should().Be("one two three");
    }

    private static IEnumerable<string> Said(Finder find, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return find(bytes).All.Select(piece => Encoding.UTF8.GetString(TextEdit.Of(bytes, piece)));
    }
}
