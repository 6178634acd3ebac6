using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArgumentGraph.Tool.Tests.Rooms;

/// <summary>
/// Reads from an assembly's metadata and instructions which source file uses which: by base types, interfaces, attributes, constraints, signatures, locals, and
/// whatever stands in a method's code. A constant leaves no trace where it is used, nor does a name in <c>nameof</c> or in a comment.
/// </summary>
/// <remarks>
/// A type spread over several files is at home in the file of its name, and each of its methods in its own: that a method of
/// <c>Argument.Support.cs</c> calls the analysis of support says nothing of <c>Argument.cs</c>.
/// </remarks>
internal sealed class AssemblyUses
{
    private readonly MetadataReader _reader;
    private readonly PEReader _image;
    private readonly SourceFiles _files;
    private readonly Dictionary<TypeDefinitionHandle, string> _homes = [];
    private readonly HashSet<Use> _uses = [];

    private AssemblyUses(PEReader image, SourceFiles files)
    {
        _image = image;
        _reader = image.GetMetadataReader();
        _files = files;
    }

    /// <summary>Every use of one file by another, within an assembly whose symbols lie beside it or in it.</summary>
    /// <param name="assembly">The path of the assembly. Its name is that of its project.</param>
    public static IReadOnlyCollection<Use> Read(string assembly)
    {
        using PEReader image = new(File.OpenRead(assembly));
        if (!image.TryOpenAssociatedPortablePdb(assembly, File.OpenRead, out MetadataReaderProvider? provider, out _))
        {
            throw new InvalidOperationException($"{assembly} has no symbols, which say what file a type is in.");
        }

        using (provider)
        {
            SourceFiles files = new(provider!.GetMetadataReader(), Path.GetFileNameWithoutExtension(assembly));
            AssemblyUses uses = new(image, files);
            uses.FindHomes();
            uses.ReadTypes();
            return uses._uses;
        }
    }

    private void FindHomes()
    {
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions)
        {
            TypeDefinition type = _reader.GetTypeDefinition(handle);
            string name = NameOf(handle).Split('`')[0];
            IEnumerable<string> files = type.GetMethods().Select(_files.Of).OfType<string>();
            string? home = _files.Of(handle)
                ?? files.OrderBy(file => Path.GetFileNameWithoutExtension(file) == name ? 0 : 1)
                    .ThenBy(file => file.Count(letter => letter == '/'))
                    .ThenBy(file => file, StringComparer.Ordinal)
                    .FirstOrDefault();
            if (home is null && type.IsNested)
            {
                home = _homes.GetValueOrDefault(type.GetDeclaringType());
            }

            if (home is not null)
            {
                _homes[handle] = home;
            }
        }
    }

    private void ReadTypes()
    {
        foreach ((TypeDefinitionHandle handle, string home) in _homes)
        {
            TypeDefinition type = _reader.GetTypeDefinition(handle);
            string name = NameOf(handle);
            Note(home, name, type.BaseType);
            NoteAttributes(home, name, type.GetCustomAttributes());
            NoteConstraints(home, name, type.GetGenericParameters());
            foreach (InterfaceImplementationHandle implemented in type.GetInterfaceImplementations())
            {
                Note(home, name, _reader.GetInterfaceImplementation(implemented).Interface);
            }

            foreach (FieldDefinitionHandle field in type.GetFields())
            {
                FieldDefinition definition = _reader.GetFieldDefinition(field);
                string file = FileOfProperty(type, _reader.GetString(definition.Name)) ?? home;
                NoteSignature(file, name, types => definition.DecodeSignature(types, false));
                NoteAttributes(file, name, definition.GetCustomAttributes());
            }

            foreach (MethodDefinitionHandle method in type.GetMethods())
            {
                ReadMethod(FileOf(method) ?? home, $"{name}.{_reader.GetString(_reader.GetMethodDefinition(method).Name)}", method);
            }
        }
    }

    // A constructor is at home with its type: its initialisers are of several files, and the one that copies a record is of none.
    private string? FileOf(MethodDefinitionHandle method) =>
        _reader.GetString(_reader.GetMethodDefinition(method).Name) is ".ctor" or ".cctor" ? null : _files.Of(method);

    // Where a property is written, which a field was made for; null for every other field.
    private string? FileOfProperty(TypeDefinition type, string field)
    {
        if (!field.StartsWith('<') || !field.EndsWith(">k__BackingField", StringComparison.Ordinal))
        {
            return null;
        }

        string getter = "get_" + field[1..field.IndexOf('>', StringComparison.Ordinal)];
        return type.GetMethods().Where(method => _reader.GetString(_reader.GetMethodDefinition(method).Name) == getter).Select(_files.Of).FirstOrDefault();
    }

    private void ReadMethod(string file, string name, MethodDefinitionHandle handle)
    {
        MethodDefinition method = _reader.GetMethodDefinition(handle);
        NoteSignature(file, name, types => method.DecodeSignature(types, false));
        NoteAttributes(file, name, method.GetCustomAttributes());
        NoteConstraints(file, name, method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        MethodBodyBlock body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            NoteSignature(file, name, types => _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(types, false));
        }

        foreach (EntityHandle token in BodyTokens.Of(body))
        {
            Note(file, name, token);
        }
    }

    private void NoteAttributes(string file, string name, CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle attribute in attributes)
        {
            Note(file, name, _reader.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void NoteConstraints(string file, string name, GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle parameter in parameters)
        {
            foreach (GenericParameterConstraintHandle constraint in _reader.GetGenericParameter(parameter).GetConstraints())
            {
                Note(file, name, _reader.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private void NoteSignature(string file, string name, Action<SignatureTypes> decode)
    {
        HashSet<TypeDefinitionHandle> found = [];
        decode(new SignatureTypes(found));
        foreach (TypeDefinitionHandle type in found)
        {
            Note(file, name, type);
        }
    }

    private void Note(string file, string name, EntityHandle used)
    {
        if (used.IsNil)
        {
            return;
        }

        switch (used.Kind)
        {
            case HandleKind.TypeDefinition:
                Add(file, name, _homes.GetValueOrDefault((TypeDefinitionHandle)used), NameOf((TypeDefinitionHandle)used));
                break;
            case HandleKind.TypeSpecification:
                NoteSignature(file, name, types => _reader.GetTypeSpecification((TypeSpecificationHandle)used).DecodeSignature(types, false));
                break;
            case HandleKind.FieldDefinition:
                FieldDefinition field = _reader.GetFieldDefinition((FieldDefinitionHandle)used);
                Note(file, name, field.GetDeclaringType());
                NoteSignature(file, name, types => field.DecodeSignature(types, false));
                break;
            case HandleKind.MethodDefinition:
                NoteMethod(file, name, (MethodDefinitionHandle)used);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification specification = _reader.GetMethodSpecification((MethodSpecificationHandle)used);
                Note(file, name, specification.Method);
                NoteSignature(file, name, types => specification.DecodeSignature(types, false));
                break;
            case HandleKind.MemberReference:
                NoteMember(file, name, _reader.GetMemberReference((MemberReferenceHandle)used));
                break;
        }
    }

    // What a method gives and takes is in its caller's hands, whether or not the compiler keeps a local variable for it.
    private void NoteMethod(string file, string name, MethodDefinitionHandle method)
    {
        NoteSignature(file, name, types => _reader.GetMethodDefinition(method).DecodeSignature(types, false));
        TypeDefinitionHandle type = _reader.GetMethodDefinition(method).GetDeclaringType();
        string called = $"{NameOf(type)}.{_reader.GetString(_reader.GetMethodDefinition(method).Name)}";
        Add(file, name, FileOf(method) ?? _homes.GetValueOrDefault(type), called);
    }

    // A member of a generic type, or of another assembly: the type it is a member of, and the types in its signature.
    private void NoteMember(string file, string name, MemberReference member)
    {
        Note(file, name, member.Parent);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            NoteSignature(file, name, types => member.DecodeFieldSignature(types, false));
        }
        else
        {
            NoteSignature(file, name, types => member.DecodeMethodSignature(types, false));
        }
    }

    private void Add(string file, string name, string? toFile, string to)
    {
        if (toFile is not null && toFile != file)
        {
            _uses.Add(new Use(file, toFile, name, to));
        }
    }

    // What a lambda or an iterator became is nested in the type whose source it is.
    private string NameOf(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        string name = _reader.GetString(type.Name);
        return !type.IsNested ? name
            : name.Contains('<', StringComparison.Ordinal) ? NameOf(type.GetDeclaringType())
            : $"{NameOf(type.GetDeclaringType())}.{name}";
    }
}
