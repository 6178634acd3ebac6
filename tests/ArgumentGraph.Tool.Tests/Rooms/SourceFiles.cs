using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ArgumentGraph.Tool.Tests.Rooms;

/// <summary>
/// Which source file a method, or a type without code, was compiled from, as its debugging symbols say: a path below the project's folder,
/// such as <c>Logic/Reduction/Reducer.cs</c>. What a generator made has no file.
/// </summary>
internal sealed class SourceFiles
{
    // Where the compiler notes the documents of a type that has no method with code: an interface, an enum.
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReader _symbols;
    private readonly string _project;
    private readonly Dictionary<TypeDefinitionHandle, string> _ofBareTypes = [];

    // An asynchronous method's code, or an iterator's, is in a type made for it.
    private readonly Dictionary<MethodDefinitionHandle, MethodDefinitionHandle> _codeOf = [];

    public SourceFiles(MetadataReader symbols, string project)
    {
        _symbols = symbols;
        _project = project;
        foreach (MethodDebugInformationHandle handle in symbols.MethodDebugInformation)
        {
            MethodDefinitionHandle asWritten = symbols.GetMethodDebugInformation(handle).GetStateMachineKickoffMethod();
            if (!asWritten.IsNil)
            {
                _codeOf[asWritten] = handle.ToDefinitionHandle();
            }
        }

        foreach (CustomDebugInformation note in symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation))
        {
            if (note.Parent.Kind == HandleKind.TypeDefinition && symbols.GetGuid(note.Kind) == TypeDocuments)
            {
                BlobReader numbers = symbols.GetBlobReader(note.Value);
                DocumentHandle document = MetadataTokens.DocumentHandle(numbers.ReadCompressedInteger());
                if (PathBelowProject(document) is { } file)
                {
                    _ofBareTypes[(TypeDefinitionHandle)note.Parent] = file;
                }
            }
        }
    }

    /// <summary>The file of a method; null if it has no code, if a generator made it, or if its code is of several files.</summary>
    public string? Of(MethodDefinitionHandle method)
    {
        // A constructor that runs initialisers of several files has none of its own.
        DocumentHandle document = _symbols.GetMethodDebugInformation(_codeOf.GetValueOrDefault(method, method)).Document;
        return document.IsNil ? null : PathBelowProject(document);
    }

    /// <summary>The file of a type none of whose methods has code; null for every other.</summary>
    public string? Of(TypeDefinitionHandle type) => _ofBareTypes.GetValueOrDefault(type);

    // The folders above the project's differ from machine to machine, and CI replaces them.
    private string? PathBelowProject(DocumentHandle document)
    {
        string path = _symbols.GetString(_symbols.GetDocument(document).Name).Replace('\\', '/');
        string start = $"/src/{_project}/";
        int at = path.LastIndexOf(start, StringComparison.Ordinal);
        return at < 0 || path.Contains("/obj/", StringComparison.Ordinal) ? null : path[(at + start.Length)..];
    }
}
